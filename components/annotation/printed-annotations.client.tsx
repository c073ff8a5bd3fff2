"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { type Annotation, firstPlace, inReadingOrder } from "@/lib/domain/annotation/model";
import { handedOn } from "@/lib/domain/packet/handed-on";
import type { RichText } from "@/lib/domain/richtext/model";
import { useRoom } from "./room-context.client";

/**
 * The notes that are shown, as a list for print: in the margin they would be lost. Drawn when the page is printed and
 * not before, so that a crowd of notes costs a reader on the screen nothing.
 */
export function PrintedAnnotations() {
  const { place, store } = useRoom();
  const [notes, setNotes] = useState<readonly Annotation[]>([]);
  useEffect(() => {
    const texts = place.texts.map(({ revisionId }) => revisionId);
    const posted = () => handedOn(store.shownNotes()).filter((note) => note.mine || note.postedAt !== null);
    // The browser takes its picture of the page as soon as this returns.
    const before = () => flushSync(() => setNotes(inReadingOrder(posted(), texts)));
    const after = () => setNotes([]);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [place, store]);
  if (notes.length === 0) return null;
  // Paragraphs are counted in each text anew.
  const titleBefore = (note: Annotation, last: Annotation | undefined) => {
    const { revisionId } = firstPlace(note);
    if (place.texts.length < 2 || (last && firstPlace(last).revisionId === revisionId)) return null;
    return <b className="pq-text">{place.texts.find((text) => text.revisionId === revisionId)?.title}</b>;
  };
  return (
    <section className="print-only" aria-label="Notes of readers, for print">
      <h2>Notes of readers</h2>
      {notes.map((note, index) => (
        <p key={note.id} className="pq">
          {titleBefore(note, notes[index - 1])}
          {firstPlace(note).label} “{firstPlace(note).passage.exact}” {note.mine ? "You" : note.author}
          {skillName(place.skills, note.skill)}
          {note.body.blocks.length > 0 ? `: ${wordsOf(note.body)}` : ", marked without words"}
          {note.replies
            .filter((reply) => reply.postedAt !== null)
            .map((reply) => ` — ${reply.mine ? "You" : reply.author}: ${wordsOf(reply.body)}`)
            .join("")}
        </p>
      ))}
    </section>
  );
}

/** The words alone. The model of rich text would bring all its rules into the page. */
const wordsOf = ({ blocks }: RichText): string => blocks.map(({ text }) => text).join(" ");

function skillName(skills: readonly { key: string; name: string }[], key: string | null): string {
  const name = skills.find((skill) => skill.key === key)?.name;
  return name ? `, ${name.toLowerCase()}` : "";
}
