/**
 * A join code is written on the board, read aloud and typed on a phone. It uses the 32 signs of Crockford's base 32
 * (no I, L, O, U), in three groups of four: 60 bits, so that nobody guesses one. https://www.crockford.com/base32.html
 */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/** A code from 12 random bytes; the five low bits of each make one sign. Throws RangeError for fewer bytes. */
export function joinCodeFrom(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError("a join code needs 12 random bytes");
  return Array.from(random.subarray(0, LENGTH), (byte) => SIGNS.charAt(byte & 31)).join("");
}

/** A code as it is shown: `R7KP-Q4MW-9TXB`. */
export const showJoinCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** A code as it is read to a screen reader: every sign by itself, a pause between the groups. */
export const spellJoinCode = (code: string): string => showJoinCode(code).replaceAll("-", ",").split("").join(" ");

/**
 * The code that someone typed: letters in any case, with or without hyphens and spaces, O for 0 and I or L for 1. Null
 * when it cannot be one.
 */
export function readJoinCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
