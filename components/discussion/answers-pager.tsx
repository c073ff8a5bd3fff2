import Link from "next/link";
import type { DiscussionPost } from "@/lib/domain/discussion/model";

interface AnswersPagerProps {
  post: DiscussionPost;
  /** The address at which another page of the answers is read. */
  href: (page: number) => string;
  /** Which end of the answers it stands at. */
  end: "before" | "after";
}

const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

/** The way to earlier or later answers under a post, where not all are shown; nothing at an end that is the end. */
export function AnswersPager({ post: { part, gone, mine, author }, href, end }: AnswersPagerProps) {
  const more = part && (end === "before" ? part.earlier : part.later);
  if (!part || !more) return null;
  const whose = gone ? "" : mine ? " to you" : ` to ${author}`;
  const beside = end === "after" ? [`${part.total} in all`] : [];
  if (end === "after" && part.freshElsewhere > 0) beside.push(`${part.freshElsewhere} new not shown`);
  return (
    <p className="small noprint">
      <Link href={href(end === "before" ? part.page - 1 : part.page + 1)}>
        Show {answers(more)} {end === "before" ? "earlier" : "more"}
        <span className="vh">{whose}</span>
      </Link>{" "}
      {beside.length > 0 ? <span className="quiet">{beside.join(", ")}</span> : null}
    </p>
  );
}
