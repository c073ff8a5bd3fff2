import Link from "next/link";
import type { FeedbackComment } from "@/lib/domain/rubric/feedback";

interface MissedPassageProps {
  /** Its place on the page. */
  id: string;
  body: string;
  passage: NonNullable<FeedbackComment["passage"]>;
  /** The passage in the reading room. */
  href: string;
}

/** A comment that stands on a passage of a document: its words (none where they are held back now), what is said, and the way there. */
export function MissedPassage({ id, body, passage, href }: MissedPassageProps) {
  return (
    <section className="missed" id={id} aria-label={`A passage to read again: ${passage.label}`}>
      <div className="k">
        <h2>A passage to read again</h2>
        <span>{passage.label}</span>
      </div>
      {passage.exact ? <blockquote className="doc">{passage.exact}</blockquote> : null}
      <p className="whitespace-pre-wrap">{body}</p>
      <p className="by">
        <span>{passage.documentTitle}</span>
        <Link className="linkish" href={href}>
          Read {passage.label} in its place
        </Link>
      </p>
    </section>
  );
}
