/**
 * Rule N4: which marker in the text belongs to which note. Notes stand at the foot of a page or after a document and
 * count anew there, so a note looks first among the markers since the group of notes before; only then elsewhere.
 * A note without a marker is not forced anywhere; a place is suggested where a name of the note occurs in the text.
 */
import type { PrintedNote } from "./note-labels";
import type { Item } from "./shapes";

export interface Pairing {
  /** Note index of each marker of each item; null for a marker whose note is not on the page. */
  byItem: Map<Item, (number | null)[]>;
  /** Notes that were paired only by looking beyond their page. */
  doubtful: Set<number>;
  unanchored: Set<number>;
}

interface Place {
  item: Item;
  index: number;
  key: string;
  window: number;
  taken: boolean;
}

/** Pairs the markers of the items with the notes, both in page order. What the file links is paired as it says. */
export function pairNotes(items: readonly Item[], notes: readonly PrintedNote[]): Pairing {
  const windowOf = noteWindows(items, notes);
  const places = new Map<string, Place[]>();
  const byItem = new Map<Item, (number | null)[]>();
  const pairing: Pairing = { byItem, doubtful: new Set(), unanchored: new Set() };
  const linked = new Map(notes.flatMap(({ given }, index) => (given === null ? [] : [[given, index] as const])));
  const done = new Set<number>();
  for (const item of items) {
    const paired = item.markers.map(({ note }) => (note === null ? null : (linked.get(note) ?? null)));
    byItem.set(item, paired);
    for (const [index, { key }] of item.markers.entries()) {
      const note = paired[index] ?? null;
      if (note !== null) {
        done.add(note);
        continue;
      }
      const list = places.get(key) ?? [];
      places.set(key, list);
      list.push({ item, index, key, window: windowOf(item.order), taken: false });
    }
  }
  const pair = (place: Place, note: number) => {
    place.taken = true;
    byItem.get(place.item)?.splice(place.index, 1, note);
  };
  const left: number[] = [];
  for (const [note, { key, order }] of notes.entries()) {
    if (done.has(note)) continue;
    const near = places.get(key)?.find((place) => !place.taken && place.window === windowOf(order));
    if (near === undefined) left.push(note);
    else pair(near, note);
  }
  for (const note of left) {
    const far = places.get(notes[note]?.key ?? "")?.find((place) => !place.taken);
    if (far === undefined) pairing.unanchored.add(note);
    else {
      pair(far, note);
      pairing.doubtful.add(note);
    }
  }
  return pairing;
}

/** A window ends with each group of notes; the function gives the window of a page order. */
function noteWindows(items: readonly Item[], notes: readonly PrintedNote[]): (order: number) => number {
  const events = [
    ...items.map(({ order }) => ({ order, note: false })),
    ...notes.map(({ order }) => ({ order, note: true })),
  ].sort((a, b) => a.order - b.order);
  const windows = new Map<number, number>();
  let window = 0;
  let inNotes = false;
  for (const event of events) {
    if (inNotes && !event.note) window++;
    inNotes = event.note;
    windows.set(event.order, window);
  }
  return (order) => windows.get(order) ?? 0;
}

/** A place in a text where a note without marker may belong, in code points, with the name that suggests it. */
export function suggestPlace(noteText: string, text: string): { at: number; name: string } | null {
  const names = noteText.slice(0, 160).match(/\p{Lu}[\p{L}'’-]{3,}/gu) ?? [];
  for (const name of names) {
    const index = text.indexOf(name);
    if (index < 0) continue;
    const tail = text.slice(index);
    const quoted = /^[^.?!“"]{0,160}[“"][^”"]{1,200}[”"][.,]?/u.exec(tail)?.[0];
    const sentence = /^.*?[.?!]["”]?(?=\s|$)/su.exec(tail)?.[0];
    const end = index + (quoted ?? sentence ?? name).length;
    return { at: [...text.slice(0, end)].length, name };
  }
  return null;
}
