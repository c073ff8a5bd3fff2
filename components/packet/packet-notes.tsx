import { RichText } from "@/components/richtext/rich-text";
import { forWhom } from "@/lib/domain/annotation/for-whom";
import { relationFrom } from "@/lib/domain/annotation/relation-words";
import type { Room } from "@/lib/domain/annotation/room";
import { shortened } from "@/lib/domain/interchange/preview";
import type { PacketNote, PacketText } from "@/lib/domain/packet/packet";

interface PacketNotesProps {
  packet: PacketText;
  /** What its notes may name: skills, groups and sections. */
  room: Pick<Room, "skills" | "groups" | "sections">;
  /** Of the text, for screen readers. */
  title: string;
}

/** Readers' notes on a text, by the numbers that stand beside its lines. */
export function PacketNotes({ packet, room, title }: PacketNotesProps) {
  if (packet.notes.length === 0) return null;
  return (
    <section aria-label={`Readers’ notes on ${title}`} className="packet-notes" lang="en">
      <h3>Readers’ notes</h3>
      <ol>
        {packet.notes.map((printed) => (
          <li key={printed.number} value={printed.number}>
            <Note printed={printed} room={room} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Note({ printed: { note, place, where }, room }: { printed: PacketNote; room: PacketNotesProps["room"] }) {
  const skill = room.skills.find(({ key }) => key === note.skill)?.name;
  const other = note.places.length > 1 ? note.places.find((each) => each.ordinal !== place.ordinal) : undefined;
  const said = [
    note.author,
    forWhom(note, room),
    skill,
    note.postedAt === null ? "draft" : null,
    ...note.tags.map((tag) => `#${tag}`),
  ];
  return (
    <>
      <p className="packet-about">
        <b>{where}</b>, <q>{shortened(place.passage.exact, 160)}</q>
        {other ? (
          <>
            {" "}
            {note.relation ? relationFrom(note.relation, place.ordinal) : "and"}{" "}
            <q>{shortened(other.passage.exact, 160)}</q>
          </>
        ) : null}{" "}
        <span className="quiet">{said.filter(Boolean).join(" · ")}</span>
      </p>
      <RichText text={note.body} />
      {note.replies.map((reply) => (
        <div key={reply.id} className="packet-reply">
          <p className="quiet">{reply.author}:</p>
          <RichText text={reply.body} />
        </div>
      ))}
    </>
  );
}
