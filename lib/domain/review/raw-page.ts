/**
 * The imported text as it is shown beside the documents: stretch by stretch, each with what it is held to be, and the
 * borders between documents. Every character of the text is in exactly one stretch, so that nothing can be lost.
 */
import { paragraphNumbers } from "../document/text";
import type { ImportDraft, QuestionField, Zone, ZoneType } from "../import/model";
import { certaintyName, zoneName } from "./words";

/**
 * A stretch of the imported text. `begins` is the number of the document that begins with it, counted from 1; `ends`
 * is the debris region of which it is the last stretch, with the number of its lines.
 */
export interface Stretch {
  key: string;
  text: string;
  zone: Zone;
  name: string;
  certainty: string;
  begins: number | null;
  ends: { debrisId: string; lines: number } | null;
}

/** The parts of a page that a question about a whole document is about. */
const partOfField: Partial<Record<QuestionField, ZoneType>> = {
  title: "title",
  date: "dateline",
  place: "dateline",
  citation: "citation",
  translator: "citation",
};

/** What is asked about stretches: how many questions are open, and whether one was answered, by block or part. */
function askedOf(draft: ImportDraft): Map<string, { open: number; answered: boolean }> {
  const asked = new Map<string, { open: number; answered: boolean }>();
  for (const { id, blockId, documentId, field } of draft.questions) {
    const part = partOfField[field];
    const about = blockId ?? (documentId !== null && part ? `${documentId}/${part}` : null);
    if (about === null) continue;
    const known = asked.get(about) ?? { open: 0, answered: false };
    if (draft.answers[id] === undefined) known.open++;
    else known.answered = true;
    asked.set(about, known);
  }
  return asked;
}

/** How certain a stretch is, that something about it is still asked, or that everything asked is answered. */
function standing(zone: Zone, asked: ReturnType<typeof askedOf>): string {
  if (zone.type === "debris") return "kept aside";
  const found = [asked.get(zone.blockId ?? ""), asked.get(`${zone.documentId}/${zone.type}`)];
  const open = found.reduce((sum, each) => sum + (each?.open ?? 0), 0);
  if (open > 0) return open === 1 ? "one question" : `${open} questions`;
  return found.some((each) => each?.answered) ? "seen" : certaintyName(zone.certainty);
}

/** The stretches of the imported text in order. White space between two of them belongs to neither and is not shown. */
export function rawPage(text: string, draft: ImportDraft): Stretch[] {
  const numbers = new Map(draft.documents.flatMap(({ content }) => [...paragraphNumbers(content.blocks)]));
  const known = new Map(draft.documents.map((document, index) => [document.id, index + 1]));
  const asked = askedOf(draft);
  const seen = new Set<string>();
  const lastZones = new Map(draft.zones.map((zone) => [zone.debrisId, zone]));
  const lastOf = new Map(
    draft.debris.flatMap(({ id, text: words }) => {
      const last = lastZones.get(id);
      return last ? [[last, { debrisId: id, lines: words.split("\n").length }] as const] : [];
    }),
  );
  const stretches: Stretch[] = [];
  let at = 0;
  for (const zone of draft.zones) {
    if (zone.start > at) stretches.push(...unclaimed(text, at, zone.start));
    const document = zone.documentId;
    const begins = document !== null && zone.type !== "note" && !seen.has(document);
    if (begins) seen.add(document);
    const number = zone.blockId === null ? undefined : numbers.get(zone.blockId);
    stretches.push({
      key: `${zone.start}-${zone.end}`,
      text: text.slice(zone.start, zone.end),
      zone,
      name: number === undefined || zone.type === "note" ? zoneName(zone.type) : `Text, ¶${number}`,
      certainty: standing(zone, asked),
      begins: begins ? (known.get(document) ?? null) : null,
      ends: lastOf.get(zone) ?? null,
    });
    at = Math.max(at, zone.end);
  }
  return [...stretches, ...unclaimed(text, at, text.length)];
}

/** Words that no zone holds: shown all the same. */
function unclaimed(text: string, start: number, end: number): Stretch[] {
  const words = text.slice(start, end);
  if (words.trim() === "") return [];
  const zone: Zone = {
    ...{ start, end, type: "debris", documentId: null, blockId: null, debrisId: null },
    certainty: "low",
  };
  return [
    {
      key: `${start}-${end}`,
      text: words,
      zone,
      name: "In no document",
      certainty: "left out",
      begins: null,
      ends: null,
    },
  ];
}

/** Stretches shown at most with the whole text; a longer one is shown around one document. */
const WHOLE = 150;
/** Stretches shown before and after that document, so that its borders can be judged. */
const AROUND = 6;

/** The stretches around one document of a long text, or all of a short one. */
export function around(stretches: readonly Stretch[], documentId: string): readonly Stretch[] {
  if (stretches.length <= WHOLE) return stretches;
  const own = (stretch: Stretch) => stretch.zone.documentId === documentId && stretch.zone.type !== "note";
  const first = stretches.findIndex(own);
  if (first < 0) return stretches.slice(0, WHOLE);
  return stretches.slice(Math.max(0, first - AROUND), stretches.findLastIndex(own) + 1 + AROUND);
}
