import Link from "next/link";
import { Brace, PromptCard } from "@/components/annotation/prompt-card";
import { blocksOf, homeIn, reachOf } from "@/components/annotation/room-places";
import { RoomWords } from "@/components/annotation/room-words";
import { AllowedHelp } from "@/components/assignment/allowed-help";
import { DocumentText } from "@/components/reading/document-text";
import { Strip } from "@/components/shell/strip";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/domain/assignment/preview";
import { titleOrNone } from "@/lib/domain/assignment/title";
import { sayInstant } from "@/lib/domain/time/say";
import { PreviewQuestion } from "./preview-question";

interface PreviewPageProps {
  preview: Preview;
  /** Address of the assignment. */
  base: string;
  /** Seen as after every gate. */
  passed: boolean;
  now: Date;
}

/** The reading room and the questions of a draft, as a student would meet them. The forms can be tried; nothing is kept. */
export function AssignmentPreview({ preview, base, passed, now }: PreviewPageProps) {
  const { texts, prompts, title, timeZone, dueAt } = preview;
  const gates = prompts.filter((prompt) => prompt.opens !== null);
  return (
    <>
      <Strip
        title={titleOrNone(title)}
        sub={
          <>
            As a student: {preview.why}
            {dueAt ? ` Due ${sayInstant(dueAt, timeZone, "long", now)}.` : ""}
          </>
        }
        aside={<Link href={`${base}/edit`}>Back to the draft</Link>}
      />
      <Notice>
        This is the draft, drawn for a student who has written nothing yet. The forms can be tried; nothing is saved or
        submitted.
      </Notice>
      {preview.missing > 0 ? (
        <Notice kind="warn">A text of the draft is not in the library any more, so students would not get it.</Notice>
      ) : null}
      {gates.length > 0 ? (
        <Notice>
          {gates.map(({ id, number, opens }) => (
            <span key={id}>
              Question {number} is answered before the text of “{opens}” opens.{" "}
            </span>
          ))}
          {passed ? (
            <Link href={`${base}/preview`}>See it before</Link>
          ) : (
            <Link href={`${base}/preview?gates=passed`}>See it after the answer is locked</Link>
          )}
        </Notice>
      ) : null}
      <RoomWords version={1} changeNote={null} instructions={preview.instructions} />
      <AllowedHelp words={preview.allowedHelp} />
      {texts.length === 0 ? <p className="quiet">There is no text to read yet.</p> : null}
      {texts.map((text, index) => {
        const blocks = blocksOf(text);
        const here = prompts.filter((prompt) => (prompt.place?.revisionId ?? texts[0]?.revisionId) === text.revisionId);
        const reaches = here.map((prompt) => reachOf(blocks, prompt));
        return (
          <div key={text.revisionId} className="room-text">
            <DocumentText
              text={text.text}
              revisionId={text.revisionId}
              label={text.title}
              prefix={texts.length > 1 ? `d${index + 1}-` : ""}
              heading={2}
              aside={(block) =>
                here
                  .filter((prompt) => homeIn(blocks, prompt) === block.id)
                  .map((prompt) => <PromptCard key={prompt.id} prompt={prompt} answer={null} open={false} />)
              }
              gutter={(block) =>
                reaches
                  .filter((reach) => reach.includes(block.id))
                  .map((reach) => (
                    <Brace key={reach[0]} first={reach[0] === block.id} last={reach.at(-1) === block.id} />
                  ))
              }
            />
            {text.shut ? (
              <p className="notice">The text opens when the question before it is answered and locked.</p>
            ) : null}
          </div>
        );
      })}
      <section aria-labelledby="preview-questions" className="measure">
        <h2 className="h h-pane" id="preview-questions">
          Answers
        </h2>
        {prompts.length === 0 ? <p className="quiet">Nothing is asked yet.</p> : null}
        {prompts.map((prompt) => (
          <PreviewQuestion key={prompt.id} prompt={prompt} passed={passed} />
        ))}
      </section>
    </>
  );
}
