/** Passages that posts bring, as one reader gets them. */
import { describePassage, type Span } from "../../domain/anchor/passage";
import { postQuotes, type ShownQuote } from "../../domain/discussion/model";
import { formatCitation } from "../../domain/document/citation";
import { passageReader } from "../../domain/document/readable";
import { blockAnchor, paragraphNumbers } from "../../domain/document/text";
import { plainText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { revisionContent } from "./revision-content";
import { notesByIds } from "./room-annotations";
import type { RoomReading } from "./room-reading";

/** A passage and where it stands, as the reader gets it; without words when it is not given to them. */
export interface HeldPassage {
  words: string | null;
  label: string;
  title: string;
  citation: string;
  anchor: string | null;
}

const nowhere: HeldPassage = {
  words: null,
  label: "",
  title: "A text that is not read here any more",
  citation: "",
  anchor: null,
};

/** Reads passages of the texts of a room; those of an earlier revision too, as far as the reader gets the document. */
export function passagesOf({ member, sources }: Pick<RoomReading, "member" | "sources">) {
  return async ({ documentId, revisionId, span }: { documentId: string; revisionId: string; span: Span }) => {
    const at = sources.findIndex(({ excerpt }) => excerpt.documentId === documentId);
    const same = sources.find(({ excerpt }) => excerpt.revisionId === revisionId);
    const source = same ?? sources.find(({ excerpt }) => excerpt.documentId === documentId);
    if (!source) return nowhere;
    const content = same ? same.content : await revisionContent(database, member.courseId, revisionId);
    const holds = same ? same.holds : passageReader(content, source.ranges);
    const passage = holds(span) ? describePassage(content, span) : null;
    const numbers = paragraphNumbers(source.content.blocks);
    const block = source.content.blocks.find(({ id }) => id === span.start.blockId);
    return {
      words: passage?.exact ?? null,
      label: passage ? source.label(span) : "",
      title: source.content.meta.title ?? "Untitled document",
      citation: formatCitation(source.content.meta).long,
      anchor:
        passage && block
          ? `${sources.length > 1 ? `d${at + 1}-` : ""}${blockAnchor({ id: block.id, number: numbers.get(block.id) ?? null })}`
          : null,
    };
  };
}

/** The quotations of many posts at once: from each post's column to what the reader gets. */
export async function quotesOf(reading: RoomReading, columns: readonly Prisma.JsonValue[]) {
  const all = columns.map((quotes) => postQuotes.parse(quotes));
  const noteIds = [...new Set(all.flat().flatMap(({ annotationId }) => annotationId ?? []))];
  const notes = noteIds.length === 0 ? [] : await notesByIds(reading, noteIds);
  const passage = passagesOf(reading);
  return Promise.all(
    all.map((quotes) =>
      Promise.all(
        quotes.map(async (quote): Promise<ShownQuote> => {
          const note = notes.find(({ id }) => id === quote.annotationId);
          const from = note ? { author: note.author, words: plainText(note.body) } : null;
          return { ...quote, ...(await passage(quote)), note: from };
        }),
      ),
    ),
  );
}
