/**
 * A list of people as teachers have it: copied out of a mail program, a table, a register. One or several to a line, as
 * `Ada Lovelace <ada@example.org>`, `Lovelace, Ada; ada@example.org`, or the bare address. Each becomes one line of the
 * list, and what cannot be read says why, so that nobody is lost between two lists.
 */
import { cleanEmail } from "./email";

/** The most that is taken at once. */
export const MOST_ADDRESSES = 500;

/** One entry. `line` counts the lines of the pasted text from 1; `written` is what stood there. */
export interface PastedAddress {
  line: number;
  written: string;
  /** Null: not readable; `problem` says why. */
  email: string | null;
  /** The name written beside the address. */
  name: string | null;
  problem: string | null;
}

/** Splits at commas and semicolons that stand between addresses, not at the one inside "Lovelace, Ada <…>". */
function entries(line: string): string[] {
  const addresses = line.match(/@/g)?.length ?? 0;
  if (addresses < 2) return [line];
  return line
    .split(/(?<=@[^\s,;]*)[,;]\s*|\t/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function nameBeside(entry: string, address: string): string | null {
  const rest = entry
    .replace(address, " ")
    .replace(/[<>"“”]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "");
  return rest === "" ? null : rest.normalize("NFC").slice(0, 120);
}

function whatIsWrong(entry: string, line: number): string {
  const at = entry.indexOf("@");
  if (at < 0) return `Line ${line} has no @. Write a whole address.`;
  const domain = /@([^\s<>,;]*)/.exec(entry)?.[1] ?? "";
  if (domain === "") return `Line ${line} ends after the @. Write what follows it.`;
  if (!domain.includes(".")) return `Line ${line}: after the @ a domain is missing, such as example.org.`;
  return `Line ${line} is not an address that mail can be sent to.`;
}

function readEntry(entry: string, line: number): PastedAddress {
  const [candidate = "", ...others] = entry.match(/[^\s<>,;:"]+@[^\s<>,;"]+/g) ?? [];
  if (others.some((other) => other.toLowerCase() !== candidate.toLowerCase())) {
    const problem = `Line ${line} has several addresses with nothing between them. Write each on a line of its own.`;
    return { line, written: entry, email: null, name: null, problem };
  }
  const email = cleanEmail(candidate.replace(/[.)\]]+$/, ""));
  if (!email) return { line, written: entry, email: null, name: null, problem: whatIsWrong(entry, line) };
  return { line, written: entry, email, name: nameBeside(entry, candidate), problem: null };
}

/**
 * Everyone in a pasted text, in its order; an address that comes twice says so the second time. Empty lines are passed.
 * Where the list is longer than what is taken at once, a last entry says so.
 */
export function readPastedAddresses(text: string): PastedAddress[] {
  const seen = new Map<string, number>();
  const all = text
    .split(/\r\n?|\n/)
    .flatMap((content, index) => entries(content.trim()).map((entry) => ({ entry, line: index + 1 })))
    .filter(({ entry }) => entry !== "");
  const read = all.slice(0, MOST_ADDRESSES).map(({ entry, line }) => {
    const one = readEntry(entry, line);
    if (!one.email) return one;
    const first = seen.get(one.email);
    if (first !== undefined) return { ...one, email: null, problem: `The same address as in line ${first}.` };
    seen.set(one.email, line);
    return one;
  });
  const next = all[MOST_ADDRESSES];
  return next ? [...read, tooMany(next.entry, next.line, all.length - MOST_ADDRESSES)] : read;
}

function tooMany(written: string, line: number, rest: number): PastedAddress {
  const problem = `At most ${MOST_ADDRESSES} are taken at once. Paste the ${rest} from line ${line} on again afterwards.`;
  return { line, written, email: null, name: null, problem };
}
