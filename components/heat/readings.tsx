import Link from "next/link";
import type { ReactNode } from "react";
import { NoteSkill } from "@/components/annotation/note-skill";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import { notesAddress } from "@/lib/domain/heat/address";
import type { ListedPassage, ReadingsPage, TextReadings } from "@/lib/domain/heat/readings-view";
import { NotOpen } from "./not-open";

interface ReadingsProps {
  page: ReadingsPage;
  /** Address of the assignment. */
  base: string;
}

/** Of each kind, so many of one text are listed; what is left is counted. */
const LISTED = 40;

/** What the class can talk about: where readings agree, what only one reader saw, what nobody noticed. */
export function Readings({ page, base }: ReadingsProps) {
  const { title, teaches, notes, texts, tooFew } = page;
  if (!texts) return <NotOpen title="Readings" assignment={title} notes={notes} />;
  const heat = <Link href={`${base}/heat`}>Where the class looked</Link>;
  return (
    <>
      <Strip
        title="Readings"
        sub={
          teaches ? "Over the class’s notes that you may see." : "Over the notes that you may see, your own among them."
        }
        aside={heat}
      />
      {tooFew ? (
        <Empty title={teaches ? "No notes yet" : "Fewer than three readers so far"}>
          {teaches
            ? "When students post notes, it stands here where their readings agree and what nobody noticed."
            : "When at least three readers have notes that you may see, it stands here where your readings agree and what nobody noticed."}
        </Empty>
      ) : (
        texts.map((text, index) => (
          <OneText key={text.revisionId} {...{ page, base, text }} number={index + 1} several={texts.length > 1} />
        ))
      )}
    </>
  );
}

interface OneTextProps extends ReadingsProps {
  text: TextReadings;
  number: number;
  several: boolean;
}

function OneText({ page, base, text, number, several }: OneTextProps) {
  const { teaches, skills } = page;
  const heading = several ? "h3" : "h2";
  const of = several ? text.title : null;
  const name = (key: string | null) => skills.find((each) => each.key === key)?.name ?? "No skill";
  const address = ({ anchor, flow, startAt, endAt }: ListedPassage, skill: string | null = null) =>
    teaches
      ? notesAddress(base, { text: number, flow, startAt, endAt, skill, page: 1 })
      : `${base}#${several ? `d${number}-` : ""}${anchor}`;
  return (
    <section className="section" aria-label={text.title}>
      {several ? <h2 className="h">{text.title}</h2> : null}
      <div className="readings">
        <Part
          {...{ heading, of }}
          title="Where readings agree"
          none="No passage was marked by three readers under the same skill yet."
          left={text.agreed.length - LISTED}
        >
          {text.agreed.slice(0, LISTED).map((passage) => (
            <li className="reading" key={`${passage.flow} ${passage.startAt} ${passage.skill}`}>
              <span className="small row">
                <NoteSkill skill={passage.skill} skills={skills} /> {name(passage.skill)}
                <span className="quiet">
                  {passage.label} · {passage.readers} readers
                </span>
              </span>
              <Quoted href={address(passage, passage.skill)} passage={passage} />
            </li>
          ))}
        </Part>
        <Part
          {...{ heading, of }}
          title={teaches ? "What only one saw" : "What only you saw"}
          none={teaches ? "Every passage has more than one reader." : "Every passage you marked, others marked too."}
          left={text.alone.length - LISTED}
        >
          {text.alone.slice(0, LISTED).map((passage) => (
            <li className="reading" key={`${passage.flow} ${passage.startAt} ${passage.endAt} ${passage.noteId ?? ""}`}>
              <span className="small row">
                <NoteSkill skill={passage.skill} skills={skills} /> {name(passage.skill)}
                <span className="quiet">{passage.label}</span>
              </span>
              <Quoted href={address(passage)} passage={passage} />
              {passage.words ? <p className="words">{shortened(passage.words)}</p> : null}
            </li>
          ))}
        </Part>
        <Part
          {...{ heading, of }}
          title="What nobody noticed"
          none="Every paragraph has a note."
          left={text.unnoticed.length - LISTED}
        >
          {text.unnoticed.slice(0, LISTED).map((passage) => (
            <li className="reading" key={passage.anchor}>
              <span className="small quiet">{passage.label}</span>
              <Quoted
                href={teaches ? `${base}/read#${several ? `d${number}-` : ""}${passage.anchor}` : address(passage)}
                passage={passage}
              />
            </li>
          ))}
        </Part>
      </div>
    </section>
  );
}

const shortened = (words: string): string => (words.length > 280 ? `${words.slice(0, 280)} …` : words);

const Quoted = ({ href, passage }: { href: string; passage: ListedPassage }) => (
  <Link href={href} dir="auto">
    “{passage.quote}”
  </Link>
);

interface PartProps {
  heading: "h2" | "h3";
  /** The text it is about, where there are several. */
  of: string | null;
  title: string;
  /** What is said when there is nothing of it. */
  none: string;
  /** How many more there are than are listed. */
  left: number;
  children: ReactNode[];
}

function Part({ heading: Heading, of, title, none, left, children }: PartProps) {
  return (
    <section aria-label={of ? `${title}: ${of}` : title}>
      <Heading className="h">{title}</Heading>
      {children.length > 0 ? <ul className="list">{children}</ul> : <p className="quiet">{none}</p>}
      {left > 0 ? <p className="small quiet">And {left} more.</p> : null}
    </section>
  );
}
