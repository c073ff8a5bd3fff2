import Link from "next/link";
import { State } from "@/components/ui/state";
import type { ModeratedWords } from "@/lib/domain/annotation/moderation";
import { shortId } from "@/lib/domain/id/short-id";

interface ModeratedTextProps {
  words: ModeratedWords;
  /** Address of the course. */
  course: string;
}

/** The words in question, whose they are, and the way to their place in the room. */
export function ModeratedText({ words, course }: ModeratedTextProps) {
  const { author, body, assignmentId, assignmentTitle, annotationId, replyId, hidden, deleted } = words;
  const text = body.blocks.map((block) => block.text);
  return (
    <>
      <blockquote dir="auto">
        {text.length === 0 ? <span className="quiet">No words: it only marks a passage.</span> : null}
        {text.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text
          <p key={index}>{line.length > 1200 ? `${line.slice(0, 1200)} …` : line}</p>
        ))}
      </blockquote>
      <p className="small quiet">
        {replyId ? "Reply" : "Note"} by {author} in{" "}
        {deleted ? (
          assignmentTitle
        ) : (
          <Link href={`${course}/assignments/${shortId(assignmentId)}/read#note-${annotationId}`}>
            {assignmentTitle}
            <span className="vh">, in its place</span>
          </Link>
        )}{" "}
        {hidden ? <State kind="off">hidden</State> : null}{" "}
        {deleted ? <State kind="off">deleted by its author</State> : null}
      </p>
    </>
  );
}
