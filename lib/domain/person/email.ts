/**
 * Addresses of people. One person has one address, whatever the letters' case and however it was pasted; an address
 * here is a name to be found by, and is trusted for nothing until its owner has shown that it is theirs.
 */

const LONGEST = 254;
/** Something, an @, and a domain with a dot; no spaces or brackets. Whether it exists only a mail can tell. */
const SHAPE = /^[^\s\p{C}@<>(),;:"[\]\\]{1,64}@[^\s\p{C}@<>(),;:"[\]\\.]+(\.[^\s\p{C}@<>(),;:"[\]\\.]+)+$/u;

/** The form in which an address is stored and compared; null when it is none. */
export function cleanEmail(text: string): string | null {
  const email = text.trim().normalize("NFC").toLowerCase();
  return email.length <= LONGEST && SHAPE.test(email) ? email : null;
}
