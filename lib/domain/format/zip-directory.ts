/** The central directory of a ZIP container, checked before anything is unpacked. */
import { limits } from "./model";

/** An entry as the directory tells it: packed bytes are `[start, end)` of the file, `size` is that when unpacked. */
export interface ZipEntry {
  name: string;
  start: number;
  end: number;
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
}

/** The entries in the order of the directory, without folders, or one sentence that says why they cannot be read. */
export type ZipDirectory = { ok: true; entries: ZipEntry[] } | { ok: false; problem: string };

const damaged = refusal("The file is damaged or cut off: it is no complete ZIP container; download or save it again.");
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** Below this many bytes unpacked no container can do harm, however well it was packed. */
const harmlessBytes = 20_000_000;

/** Reads the directory and refuses what is damaged, too large, packed beyond belief, overlapping or ambiguous. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    return refusal(`The file holds more than ${limits.entries} parts, which no text needs; it was not read.`);
  }
  if (view.getUint32(end + 16, true) === 0xffffffff) {
    return refusal("The file is packed in the form for very large files (ZIP64), which Headnote does not read.");
  }
  const all = directoryEntries(bytes, view, view.getUint32(end + 16, true), count);
  if (all === null || overlapping(all)) return damaged;
  if (new Set(all.map((entry) => entry.name)).size !== all.length) {
    return refusal("The file holds two parts of the same name, so it is not certain which is meant; save it again.");
  }
  const size = all.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpackedBytes || (size > harmlessBytes && size > limits.unpackedRatio * bytes.length)) {
    return refusal("The file would unpack to far more than a text needs (a “ZIP bomb”); it was not unpacked.");
  }
  return { ok: true, entries: all.filter((entry) => !entry.name.endsWith("/")) };
}

function refusal(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}

/** Place of the record at the end of the file, which may be followed by a comment of up to 65,535 bytes. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function directoryEntries(bytes: Uint8Array, view: DataView, from: number, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const end = start + view.getUint32(at + 20, true);
    if (end > view.byteLength) return null;
    entries.push({
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength)),
      start,
      end,
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Names are UTF-8; those of old programs, which are not, are read byte by byte. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\\", "/");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replaceAll("\\", "/");
  }
}

/** Whether two entries share packed bytes, by which a small file claims to hold a large one. */
function overlapping(entries: readonly ZipEntry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  return inOrder.some((entry, index) => entry.start < (inOrder[index - 1]?.end ?? 0));
}
