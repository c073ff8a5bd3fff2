import { AllowedHelp } from "@/components/assignment/allowed-help";
import { WhyDates } from "@/components/dates/why-dates";
import { ToldByHand } from "@/components/feedback/by-hand";
import { SAID } from "@/components/reading/announce.client";
import { DateText } from "@/components/ui/date-text";
import { textsBeside } from "@/lib/domain/annotation/beside";
import type { Room as RoomData } from "@/lib/domain/annotation/room";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { ChangesNotice } from "./changes-notice.client";
import { NoteCount, NoteFilterBar } from "./note-filter.client";
import { NoteSigns } from "./note-signs.client";
import { PrintedAnnotations } from "./printed-annotations.client";
import { PrintedPrompts } from "./prompt-card";
import { Room } from "./room.client";
import { RoomBar } from "./room-bar";
import { NotesShut, RoomNews } from "./room-news.client";
import { blockLabels, citations, footnoteHomes, questionsAt } from "./room-places";
import { RoomDocument } from "./room-text";
import { RoomWords } from "./room-words";
import { UnplacedNotes } from "./unplaced-notes.client";

interface ReadingRoomProps {
  room: RoomData;
  assignmentId: string;
  /** Whose device store is used. */
  account: string;
  /** Instant of the request. */
  now: Date;
  /** Where notes are saved. */
  api: string;
  /** The API of the course. */
  courseApi: string;
  /** Where questions are answered; null for those who do not answer. */
  answer: string | null;
  /** Address of the room. */
  here: string;
  /** Address of the course. */
  course: string;
  /** What the address asks to see side by side. */
  asked: string | readonly string[] | undefined;
  /** Notes that a student has seen what changed; absent for those who are not told. */
  seen?: ((before: Outcome | null) => Promise<Outcome>) | undefined;
  /** The words draw the marks on them: for a browser that cannot. */
  marked: boolean;
}

/** The reading room of an assignment: its texts, its questions at their passages, and what readers write beside them. */
export function ReadingRoom(props: ReadingRoomProps) {
  const { room, assignmentId, account, now, api, courseApi, answer, here, course, asked, seen, marked } = props;
  const beside = textsBeside(asked, room.texts.length);
  // Of those who only look on no place is kept.
  const position = room.role === "Observer" ? null : `${api}/position`;
  const { texts, prompts, timeZone, mayWrite, sections, groups, skills, peersAnonymous, pseudonym, role } = room;
  const place = {
    ...{ api, courseApi, account, assignmentId, timeZone, role, mayWrite },
    ...{ why: room.why, classmatesSee: room.classmatesSee, version: room.version, firstAudience: room.firstAudience },
    ...{ sections, groups, skills, peersAnonymous, pseudonym },
    texts: texts.map(({ documentId, revisionId, title }) => ({ documentId, revisionId, title })),
    now: now.toISOString(),
    audience: room.role === "Student" ? ("student" as const) : ("staff" as const),
    homes: footnoteHomes(texts),
    labels: blockLabels(texts),
    questions: questionsAt(texts, prompts),
    marksInWords: marked,
    citations: citations(texts),
  };
  return (
    <Room place={place} own={room.own} notesOpen={room.notes}>
      <div className="strip between">
        {texts.length > 1 ? (
          <h1 className="room-title">{room.title}</h1>
        ) : (
          <p>
            <b>{room.title}</b>
          </p>
        )}
        <p className="row">
          {role === "Student" && groups.length > 0 ? (
            <>
              <span className="quiet">Your group: {groups.map(({ name }) => name).join(", ")}</span>
              <span className="quiet dot" aria-hidden="true">
                ·
              </span>
            </>
          ) : null}
          {room.dueAt ? (
            <>
              <span>
                Due <DateText at={room.dueAt} zone={timeZone} now={now} />
              </span>
              {role === "Observer" ? null : (
                <span className="quiet dot" aria-hidden="true">
                  ·
                </span>
              )}
            </>
          ) : null}
          <NoteCount />
          {room.unplaced.length > 0 ? (
            <a className="to-unplaced" href="#unplaced-notes">
              {room.unplaced.length} without a place
            </a>
          ) : null}
        </p>
        <WhyDates working={room.working} />
      </div>
      <RoomNews />
      <NotesShut />
      {mayWrite ? null : (
        <>
          <p role="status" className="vh" id={SAID} />
          <p className="notice">{room.why}</p>
        </>
      )}
      {room.byHand && answer ? <ToldByHand kind={room.byHand} href={answer} /> : null}
      {seen ? <ChangesNotice key={room.version} changes={room.unseen} seen={seen} /> : null}
      <RoomWords
        version={room.unseen.length > 0 ? 1 : room.version}
        changeNote={room.changeNote}
        instructions={room.instructions}
      />
      <AllowedHelp words={room.allowedHelp} />
      <p className="print-only run">
        {room.courseTitle} · {room.title} · {texts.map((text) => `revision ${text.revision}`).join(", ")}
      </p>
      <RoomBar room={room} account={account} here={here} beside={beside} position={position}>
        <NoteFilterBar />
      </RoomBar>
      <div className={beside ? "beside" : undefined} data-beside={beside ? "" : undefined}>
        {(beside ?? texts.map((_, index) => index)).map((index) => {
          const text = texts[index];
          return text ? (
            <div key={text.revisionId} id={`text-${text.revisionId}`} className="room-text">
              <RoomDocument
                text={text}
                prefix={texts.length > 1 ? `d${index + 1}-` : ""}
                prompts={prompts.filter(
                  (prompt) => (prompt.place?.revisionId ?? texts[0]?.revisionId) === text.revisionId,
                )}
                answer={answer}
                shutBy={room.shutBy.filter((each) => each.documentId === text.documentId)}
                course={course}
                choosable={mayWrite}
                heading={texts.length > 1 ? 2 : 1}
                marked={marked}
              />
            </div>
          ) : null;
        })}
      </div>
      <NoteSigns skills={skills} />
      <UnplacedNotes notes={room.unplaced} />
      <PrintedPrompts prompts={prompts} />
      <PrintedAnnotations />
    </Room>
  );
}
