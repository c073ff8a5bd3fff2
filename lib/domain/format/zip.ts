/**
 * The entries of a ZIP container (a Word file, an e-book, a Headnote archive), read in memory: no path is ever
 * written. The directory at its end is believed only as far as it can be checked: entries may not overlap, claim or
 * become more than `limits` allow, and each must have the check sum it promises.
 */
import { Inflate } from "fflate";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** The names of all entries in the order of the directory, or one sentence that says why there are none. */
export function zipNames(bytes: Uint8Array): { ok: true; names: string[] } | { ok: false; problem: string } {
  const directory = readZipDirectory(bytes);
  return directory.ok ? { ok: true, names: directory.entries.map((entry) => entry.name) } : directory;
}

/** The entries whose names are wanted, unpacked, by name; or one sentence that says why the file is refused. */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { ok: true; entries: Map<string, Uint8Array> } | { ok: false; problem: string } {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = new Map<string, Uint8Array>();
  for (const entry of directory.entries) {
    if (!wanted(entry.name)) continue;
    const content = unpacked(bytes, entry);
    if (typeof content === "string") return { ok: false, problem: content };
    entries.set(entry.name, content);
  }
  return { ok: true, entries };
}

/** The content of an entry, or one sentence that says what is wrong with it. */
function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | string {
  const called = `“${entry.name.slice(-60)}”`;
  if (entry.encrypted)
    return `Part ${called} of the file is protected by a password; remove the password and import it again.`;
  const packed = bytes.subarray(entry.start, entry.end);
  const content = entry.method === 0 ? packed.slice() : entry.method === 8 ? inflated(packed, entry.size) : undefined;
  if (content === undefined) {
    return `Part ${called} of the file is packed in a way that Headnote does not read; save the file again and import it.`;
  }
  if (content === null || content.length !== entry.size || checkSum(content) !== entry.crc) {
    return `The file is damaged: part ${called} is not what the file says it is; download or save it again.`;
  }
  return content;
}

/** Unpacks into exactly `size` bytes and stops as soon as there are more; null when the data are broken. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError("more than the entry claims");
    content.set(chunk, filled);
    filled += chunk.length;
  });
  // A step of packed bytes can become a thousand times as many: small steps keep that harmless.
  const step = 16_384;
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === size ? content : null;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of ISO 3309, as ZIP stores it. */
function checkSum(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < content.length; at += 1) crc = (crcTable[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
