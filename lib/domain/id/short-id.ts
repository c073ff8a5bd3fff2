/**
 * Ids in addresses. A row's id is a UUID; in a URL it is written in 22 characters of base 58 (no 0 O I l), so that a
 * link can be read aloud and pasted whole. Both say the same thing: nothing is stored twice.
 */
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LENGTH = 22;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The URL form of a UUID. Throws a RangeError for anything that is not one. */
export function shortId(uuid: string): string {
  if (!UUID.test(uuid)) throw new RangeError("not a UUID");
  let value = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let text = "";
  for (let index = 0; index < LENGTH; index++) {
    text = ALPHABET.charAt(Number(value % 58n)) + text;
    value /= 58n;
  }
  return text;
}

/**
 * The UUID behind a URL form; null when it is none, so that a mistyped address is simply not found. Arguments of a
 * Server Action come here unchecked: what is no text is no id.
 */
export function longId(short: unknown): string | null {
  if (typeof short !== "string" || short.length !== LENGTH) return null;
  let value = 0n;
  for (const character of short) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
