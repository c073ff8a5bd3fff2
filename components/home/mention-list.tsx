import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { UnseenMention } from "@/lib/domain/annotation/naming";
import { shortId } from "@/lib/domain/id/short-id";
import { plainText } from "@/lib/domain/richtext/model";
import { beginning } from "@/lib/domain/text/beginning";

/** Mentions that stand open; the rest is behind a line, so that what is due stays in sight. */
const OPEN = 4;
/** Characters (UTF-16) of each that are shown. */
const SHOWN = 180;

interface MentionListProps {
  /** Address of the course. */
  base: string;
  /** Newest first. */
  mentions: readonly UnseenMention[];
  zone: string;
  now: Date;
}

/** Where the reader was mentioned and has not looked yet, with the way to each note. Nothing at all when there is none. */
export function MentionList({ mentions, ...how }: MentionListProps) {
  if (mentions.length === 0) return null;
  const rest = mentions.slice(OPEN);
  return (
    <section className="section measure-wide" aria-labelledby="mentions">
      <h2 className="h" id="mentions">
        You were mentioned
      </h2>
      <Mentions mentions={mentions.slice(0, OPEN)} {...how} />
      {rest.length > 0 ? (
        <details className="more-mentions">
          <summary>
            Show {rest.length} more<span className="vh"> mentions</span>
          </summary>
          <Mentions mentions={rest} {...how} />
        </details>
      ) : null}
    </section>
  );
}

function Mentions({ base, mentions, zone, now }: MentionListProps) {
  return (
    <ul className="list">
      {mentions.map((mention) => {
        const { assignmentId, assignmentTitle, annotationId, replyId, author, body, at } = mention;
        const room = `${base}/assignments/${shortId(assignmentId)}/read`;
        return (
          <li key={replyId ?? annotationId} className="mention">
            <p>
              <b>{author}</b>{" "}
              <span className="quiet">
                in a {replyId ? "reply" : "note"}, {assignmentTitle} ·{" "}
                <DateText at={new Date(at)} zone={zone} saying="long" now={now} />
              </span>
            </p>
            <p className="said" dir="auto">
              {beginning(plainText(body), SHOWN)}
            </p>
            <Link href={`${room}#note-${annotationId}`}>
              Go to the {replyId ? "reply" : "note"}
              <span className="vh"> by {author}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
