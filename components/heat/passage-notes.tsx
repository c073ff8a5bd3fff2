import Link from "next/link";
import { NoteSkill } from "@/components/annotation/note-skill";
import { RichText } from "@/components/richtext/rich-text";
import { Strip } from "@/components/shell/strip";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import type { Annotation } from "@/lib/domain/annotation/model";
import { relationFrom } from "@/lib/domain/annotation/relation-words";
import { heatAddress, notesAddress } from "@/lib/domain/heat/address";
import type { PassageNotes as Page, PassageAsked } from "@/lib/domain/heat/view";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { many } from "./many";
import { PickTwo } from "./pick-two.client";

interface PassageNotesProps {
  page: Page;
  asked: PassageAsked;
  /** Address of the assignment. */
  base: string;
  now: Date;
  /** Makes a draft question out of two of the notes; null for those who may not. */
  ask: ((previous: Outcome | null, form: FormData) => Promise<Outcome>) | null;
}

/** The notes of the class on one passage, for those who teach; two of them can be made a question. */
export function PassageNotes({ page, asked, base, now, ask }: PassageNotesProps) {
  const { textTitle, label, quote, notes, count, page: shown, pages, skills } = page;
  const skill = asked.skill === null ? null : (skills.find((each) => each.key === asked.skill)?.name ?? "no skill");
  const list = (
    <div className="pnotes">
      {notes.map((note) => (
        <NoteOnPassage
          key={note.id}
          note={note}
          page={page}
          now={now}
          pick={ask !== null && notes.length > 1}
          base={base}
        />
      ))}
    </div>
  );
  return (
    <>
      <Strip
        title={`Notes on ${label}`}
        sub={`${textTitle} · ${many(count, "note")}${skill ? ` · ${skill}` : ""}`}
        aside={<Link href={heatAddress(base, asked)}>Back to the heat map</Link>}
      />
      <blockquote className="asked-passage" dir="auto">
        {quote.length > 600 ? `${quote.slice(0, 600)} …` : quote}
      </blockquote>
      {count === 0 ? (
        <Empty title="No notes here">Nobody whose notes you may see has marked this passage.</Empty>
      ) : ask && notes.length > 1 ? (
        <PickTwo ask={ask}>{list}</PickTwo>
      ) : (
        list
      )}
      <Pager label="Notes" page={shown} pages={pages} href={(page) => notesAddress(base, { ...asked, page })} />
    </>
  );
}

interface NoteProps {
  note: Annotation;
  page: Page;
  now: Date;
  pick: boolean;
  /** Address of the assignment. */
  base: string;
}

function NoteOnPassage({ note, page: { skills, timeZone }, now, pick, base }: NoteProps) {
  const { id, author, postedAt, places, relation, body, tags, replies, audience } = note;
  const name = skills.find((each) => each.key === note.skill)?.name;
  const answers = replies.length === 0 ? [] : [replies.length === 1 ? "1 reply" : `${replies.length} replies`];
  const more = [...tags.map((tag) => `#${tag}`), ...answers];
  return (
    <article className="pnote" aria-label={`Note by ${author}`}>
      {pick ? (
        <label className="pick">
          <input type="checkbox" name="note" value={id} />
          <span className="vh">Choose the note by {author}</span>
        </label>
      ) : null}
      <div className="stack">
        <p className="row between">
          <span className="row">
            <NoteSkill skill={note.skill} skills={skills} whose="theirs" /> <b>{author}</b>
            <span className="quiet small">{name ?? "no skill"}</span>
          </span>
          <span className="small quiet">
            {audience === "Assignment" ? null : `${audienceWords[audience]} · `}
            {postedAt ? <DateText at={new Date(postedAt)} zone={timeZone} saying="short" now={now} /> : null}
          </span>
        </p>
        {places.map((place, index) => (
          <blockquote key={place.ordinal} dir="auto">
            {index > 0 && relation ? <b>{relationFrom(relation, 0)} </b> : null}
            <span className="small quiet">{place.label}</span> “{place.passage.exact.slice(0, 400)}”
          </blockquote>
        ))}
        {body.blocks.length > 0 ? (
          <div className="words" dir="auto">
            <RichText text={body} />
          </div>
        ) : null}
        {more.length > 0 ? <p className="small quiet">{more.join(" · ")}</p> : null}
        <p className="small noprint">
          <Link href={`${base}/seminar?note=${shortId(id)}`}>
            On a seminar sheet<span className="vh"> the note by {author}</span>
          </Link>
        </p>
      </div>
    </article>
  );
}

const audienceWords = {
  Private: "for nobody else",
  Instructors: "for instructors",
  Group: "for a group",
  Section: "for a section",
} as const;
