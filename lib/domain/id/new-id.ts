/**
 * A new id, made where a thing is made: a note written on a train has its id before any server hears of it, so that
 * saving it twice makes one note. UUID version 7 (RFC 9562): the first 48 bits are the time in milliseconds.
 */
export function newId(now: number, randomBytes: Uint8Array): string {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => randomBytes[index] ?? 0);
  let time = Math.trunc(now);
  for (let index = 5; index >= 0; index--) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
