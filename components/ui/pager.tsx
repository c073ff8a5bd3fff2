import { LinkButton } from "./button";

interface PagerProps {
  /** The address of a page; pages count from 1. */
  href: (page: number) => string;
  page: number;
  pages: number;
  /** What is paged, for screen readers: "People". */
  label: string;
}

/** Earlier and later pages of a long list. Draws nothing for a single page. */
export function Pager({ href, page, pages, label }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="row pager" aria-label={`Pages: ${label}`}>
      {page > 1 ? (
        <LinkButton small href={href(page - 1)} rel="prev">
          Earlier
        </LinkButton>
      ) : null}
      <span className="quiet tnum">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <LinkButton small href={href(page + 1)} rel="next">
          Later
        </LinkButton>
      ) : null}
    </nav>
  );
}
