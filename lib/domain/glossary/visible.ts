/** What a student sees of a glossary: confirmed entries whose form stands in words they may read. */
import type { GlossaryEntry } from "../document/model";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** Finds a form as whole words, with these capitals: `NKVD` is not found in `NKVDists`; a line may end between its words. */
export function formFinder(form: string): RegExp {
  const words = form.normalize("NFC").trim().split(/\s+/u).map(escaped).join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "gu");
}

/**
 * The confirmed entries whose form occurs in the visible words. An entry of a headnote that an assignment withholds is
 * therefore not told by the glossary.
 */
export function visibleGlossary(entries: readonly GlossaryEntry[], visibleText: string): GlossaryEntry[] {
  const text = visibleText.normalize("NFC");
  return entries.filter(({ confirmed, form }) => confirmed && form.trim() !== "" && formFinder(form).test(text));
}
