/**
 * Notes for Recogito and its text annotator: a list of Web Annotations, each with both selectors, offsets in UTF-16
 * units, and bodies even where nothing is said. Answers are bodies of the note they answer.
 */

import { writeBody } from "./body";
import type { Json } from "./loose";
import type { FileNote, FilePlace, FileReply } from "./model";
import { CONTEXT } from "./w3c-terms";
import { w3cAnnotations } from "./w3c-write";

/** The list. A note that stands nowhere cannot be said in it and is left out. */
export const recogitoAnnotations = (notes: readonly FileNote[], room: string): Json[] =>
  notes.filter(({ places }) => places.length > 0 && places.every(({ units }) => units !== null)).map(annotation(room));

const annotation =
  (room: string) =>
  (note: FileNote): Json => {
    const [first = {}] = w3cAnnotations({ ...note, replies: [] }, room);
    const bodies = Array.isArray(first.body) ? first.body : [];
    const targets = note.places.map(targetOf);
    return {
      ...first,
      "@context": CONTEXT,
      body: [...bodies, ...note.replies.map(replyBody)],
      target: targets.length === 1 ? targets[0] : targets,
    };
  };

const replyBody = ({ id, body, author, created, modified }: FileReply): Json => ({
  ...{ id, type: "TextualBody", purpose: "replying", ...writeBody(body) },
  ...(author === null ? {} : { creator: { type: "Person", nickname: author } }),
  ...(created === null ? {} : { created }),
  ...(modified === null ? {} : { modified }),
});

const targetOf = ({ source, exact, prefix, suffix, units }: FilePlace): Json => ({
  source,
  selector: [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start: units?.startAt ?? 0, end: units?.endAt ?? 0 },
  ],
});
