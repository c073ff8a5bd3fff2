/**
 * Facts of writing: what an open page counts while an answer is written. They are counted by the student's own browser,
 * so they prove nothing; they are shown as facts to the student, and to those who teach only where the assignment says
 * so. Characters are code points.
 */
import { z } from "zod";

const count = z.int().min(0).max(1_000_000_000);

/** What was counted on one page, or on all pages together. */
export const writingFacts = z
  .object({
    typed: count,
    pasted: count,
    /** Of what was pasted: words of the assigned texts, of the writer's notes, or cut from the same page. */
    pastedKnown: count,
    /** Milliseconds of writing; a pause of more than two minutes is left out. */
    activeMs: count,
    /** How often writing began: on a page, or after a pause of more than half an hour. */
    sittings: count,
  })
  .refine(({ pasted, pastedKnown }) => pastedKnown <= pasted);
export type WritingFacts = z.infer<typeof writingFacts>;

/** The facts of one answer, by the open page that counted them. */
export const pagesOfFacts = z.record(z.string().max(80), writingFacts);
export type PagesOfFacts = z.infer<typeof pagesOfFacts>;

/** What a page sends with a save: its name, and all it has counted so far. */
export const sentFacts = z.object({ page: z.uuid(), counted: writingFacts });
export type SentFacts = z.infer<typeof sentFacts>;

export const noFacts: WritingFacts = { typed: 0, pasted: 0, pastedKnown: 0, activeMs: 0, sittings: 0 };

/** Milliseconds: a longer pause is no writing; after a longer one a new sitting begins. */
const PAUSE = 2 * 60_000;
const BREAK = 30 * 60_000;

/** Pages counted for one answer; what is written on more of them is saved, and not counted. */
const MOST_PAGES = 200;

export type WritingEvent =
  | { kind: "typed"; characters: number }
  | { kind: "pasted"; characters: number; known: number };

/** A page that counts: so far, and when something was last written, in milliseconds by the device's clock. */
export interface Counting {
  counted: WritingFacts;
  lastAt: number | null;
}

/** Counts one event at an instant (milliseconds). A clock that was set back adds no time. */
export function counting({ counted, lastAt }: Counting, event: WritingEvent, at: number): Counting {
  const gap = lastAt === null ? null : Math.max(0, Math.round(at - lastAt));
  const characters = Math.max(0, event.characters);
  const pasted = event.kind === "pasted" ? characters : 0;
  const known = event.kind === "pasted" ? Math.min(pasted, Math.max(0, event.known)) : 0;
  return {
    lastAt: at,
    counted: {
      typed: counted.typed + characters - pasted,
      pasted: counted.pasted + pasted,
      pastedKnown: counted.pastedKnown + known,
      activeMs: counted.activeMs + (gap !== null && gap <= PAUSE ? gap : 0),
      sittings: counted.sittings + (gap === null || gap > BREAK ? 1 : 0),
    },
  };
}

const larger = (a: WritingFacts, b: WritingFacts): WritingFacts => ({
  typed: Math.max(a.typed, b.typed),
  pasted: Math.max(a.pasted, b.pasted),
  pastedKnown: Math.max(a.pastedKnown, b.pastedKnown),
  activeMs: Math.max(a.activeMs, b.activeMs),
  sittings: Math.max(a.sittings, b.sittings),
});

/**
 * Both together. A page only ever counts up, so of one page the larger counts stand: a save that comes twice, late or
 * in another order adds nothing, and two tabs add up.
 */
export function mergedFacts(a: PagesOfFacts, b: PagesOfFacts): PagesOfFacts {
  const pages = { ...a };
  for (const [page, counted] of Object.entries(b)) {
    const known = pages[page];
    pages[page] = known ? larger(known, counted) : counted;
  }
  return pages;
}

/** With what a page has sent, unless too many pages have been counted already. */
export function withSentFacts(pages: PagesOfFacts, { page, counted }: SentFacts): PagesOfFacts {
  if (!(page in pages) && Object.keys(pages).length >= MOST_PAGES) return pages;
  return mergedFacts(pages, { [page]: counted });
}

/** All pages added up. Time in two tabs at once counts in both. */
export function totalFacts(pages: PagesOfFacts): WritingFacts {
  return Object.values(pages).reduce(
    (sum, each) => ({
      typed: sum.typed + each.typed,
      pasted: sum.pasted + each.pasted,
      pastedKnown: sum.pastedKnown + each.pastedKnown,
      activeMs: sum.activeMs + each.activeMs,
      sittings: sum.sittings + each.sittings,
    }),
    noFacts,
  );
}
