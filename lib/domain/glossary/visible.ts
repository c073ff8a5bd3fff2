/** What a student sees of a glossary: confirmed entries whose form stands in words they may read. */
import type { GlossaryEntry } from "../document/model";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");

/**
 * The confirmed entries whose form occurs in the visible words, as whole words and with these capitals. An entry of a
 * headnote that an assignment withholds is therefore not told by the glossary.
 */
export function visibleGlossary(entries: readonly GlossaryEntry[], visibleText: string): GlossaryEntry[] {
  const text = visibleText.normalize("NFC");
  return entries.filter(({ confirmed, form }) => confirmed && occurs(form.normalize("NFC").trim(), text));
}

function occurs(form: string, text: string): boolean {
  if (form === "") return false;
  const words = form.split(/\s+/u).map(escaped).join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u").test(text);
}
