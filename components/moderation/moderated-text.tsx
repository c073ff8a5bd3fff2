import Link from "next/link";
import { State } from "@/components/ui/state";
import { kindOfWords, type ModeratedWords } from "@/lib/domain/annotation/moderation";
import { shortId } from "@/lib/domain/id/short-id";

interface ModeratedTextProps {
  words: ModeratedWords;
  /** Address of the course. */
  course: string;
}

const names = { note: "Note", reply: "Reply", post: "Post" } as const;
const subjectName = ({ about }: ModeratedWords) => names[kindOfWords(about)];

/** Where it stands, below the address of the assignments. */
function placeOf({ about, assignmentId, promptId }: ModeratedWords): string {
  const assignment = shortId(assignmentId);
  if (about.discussionPostId === undefined) return `${assignment}/read#note-${about.annotationId}`;
  const { discussionPostId: post } = about;
  return `${assignment}/discussion?prompt=${shortId(promptId ?? "")}&post=${shortId(post)}#post-${post}`;
}

/** The words in question, whose they are, and the way to their place in the room. */
export function ModeratedText({ words, course }: ModeratedTextProps) {
  const { author, body, assignmentTitle, hidden, deleted } = words;
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
        {subjectName(words)} by {author} in{" "}
        {deleted ? (
          assignmentTitle
        ) : (
          <Link href={`${course}/assignments/${placeOf(words)}`}>
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
