import { RichText } from "@/components/richtext/rich-text";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { Room, RoomPrompt, RoomText } from "@/lib/domain/annotation/room";
import { type PacketText, packetText } from "@/lib/domain/packet/packet";
import { PacketNotes } from "./packet-notes";
import { PacketWords } from "./packet-words";

/** Which readers' notes are printed. */
export type PacketNotesOf = "all" | "mine" | "none";

/** The whole packet: the texts with numbered lines and notes, then the questions. */
export function Packet({ room, notes, date }: { room: Room; notes: readonly Annotation[]; date: string }) {
  const laid = laidOut(room.texts, notes);
  return (
    <div className="packet">
      <header>
        <p className="quiet">{room.courseTitle}</p>
        <h1>{room.title}</h1>
        <p className="quiet">
          Version {room.version}, printed {date}. Lines are counted by this packet and stay the same while its texts do.
        </p>
        {room.instructions ? <RichText text={room.instructions} /> : null}
      </header>
      {laid.map(({ text, packet }, index) => (
        <article key={text.revisionId} aria-label={text.title} lang={text.text.meta.language}>
          {room.shutBy.some(({ documentId }) => documentId === text.documentId) ? (
            <p lang="en">This text opens when you have written down what you expect of it.</p>
          ) : null}
          <PacketWords text={text.text} packet={packet} prefix={`t${index + 1}-`} title={text.title} />
          <p className="quiet" lang="en">
            {text.title}, revision {text.revision}
          </p>
          <PacketNotes packet={packet} room={room} title={text.title} />
        </article>
      ))}
      <Questions prompts={room.prompts} laid={laid} />
    </div>
  );
}

interface Laid {
  text: RoomText;
  packet: PacketText;
}

/** Notes are numbered through all texts. */
function laidOut(texts: readonly RoomText[], notes: readonly Annotation[]): Laid[] {
  let first = 1;
  return texts.map((text) => {
    const packet = packetText(text.text, notes, text.revisionId, first);
    first += packet.notes.length;
    return { text, packet };
  });
}

function Questions({ prompts, laid }: { prompts: readonly RoomPrompt[]; laid: readonly Laid[] }) {
  if (prompts.length === 0) return null;
  return (
    <section className="packet-questions" aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      <ol>
        {prompts.map(({ id, text, points, place }) => (
          <li key={id}>
            <RichText text={text} />
            <p className="quiet">
              {place ? whereOf(place, laid) : "On the whole"}
              {points === null ? "" : `; ${points} ${points === "1" ? "point" : "points"}`}
            </p>
            <div className="packet-space" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  );
}

function whereOf({ revisionId, span, label }: NonNullable<RoomPrompt["place"]>, laid: readonly Laid[]): string {
  const found = laid.find(({ text }) => text.revisionId === revisionId);
  if (!found) return label;
  return `${found.text.title}, ${found.packet.whereOf(span, label)}`;
}
