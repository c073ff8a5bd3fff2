import type { Annotation, NotePlace, Reply } from "@/lib/domain/annotation/model";

/** A note at one of its places: a corroboration hangs at two. */
export interface Hung {
  note: Annotation;
  place: NotePlace;
}

/** One block of one text, as a key. */
export const homeKey = (revisionId: string, blockId: string): string => `${revisionId}/${blockId}`;

/** The two halves of such a key. Revision ids hold no slash. */
export function homeParts(home: string): { revisionId: string; blockId: string } {
  const at = home.indexOf("/");
  return { revisionId: home.slice(0, at), blockId: home.slice(at + 1) };
}

/** Where a note hangs: the block its passage begins in; for one in the apparatus, the block that footnote belongs to. */
export function homeOf({ revisionId, passage }: NotePlace, homes: Readonly<Record<string, string>>): string {
  const { flow, start } = passage;
  return homeKey(revisionId, flow === "doc" ? start.blockId : (homes[`${revisionId}/${flow}`] ?? ""));
}

const nothing: readonly Hung[] = [];

/** What a change touched: notes, and the blocks they hang from or hung from. */
export interface Touched {
  ids: ReadonlySet<string>;
  homes: ReadonlySet<string>;
}

/** Nothing was touched. */
export const untouched: Touched = { ids: new Set(), homes: new Set() };

/**
 * All notes of a room by the blocks they hang from. A list keeps its identity until something in it changes, so that
 * ten thousand notes cost only the blocks that are touched. Newer versions win; a note that was deleted here does not
 * come back with an answer that was on its way.
 */
export class NoteBook {
  private readonly byId = new Map<string, Annotation>();
  private readonly byHome = new Map<string, readonly Hung[]>();
  private ownPosted: number | null = null;
  /** Version a note had when it was deleted here. */
  private readonly deleted = new Map<string, number>();

  /** `homes`: the blocks from which footnotes hang, by `revisionId/flow`. */
  constructor(
    private readonly homes: Readonly<Record<string, string>>,
    notes: readonly Annotation[],
  ) {
    this.take(notes);
  }

  get(id: string): Annotation | undefined {
    return this.byId.get(id);
  }

  get size(): number {
    return this.byId.size;
  }

  /** How many of the reader's own notes are posted. */
  get posted(): number {
    this.ownPosted ??= [...this.byId.values()].filter((note) => note.mine && note.postedAt !== null).length;
    return this.ownPosted;
  }

  all(): Iterable<Annotation> {
    return this.byId.values();
  }

  /** What hangs from a block, as its passages are read; notes on the apparatus last. */
  at(home: string): readonly Hung[] {
    return this.byHome.get(home) ?? nothing;
  }

  /** Blocks from which something hangs, in no order. */
  occupied(): Iterable<string> {
    return this.byHome.keys();
  }

  /** The blocks a note hangs from, the first place first. */
  homesOf(note: Pick<Annotation, "places">): string[] {
    return [...new Set(note.places.map((place) => homeOf(place, this.homes)))];
  }

  /** Takes notes as the server tells them; older ones than are known are left. */
  take(notes: readonly Annotation[]): Touched {
    const fresh = notes.flatMap((note) => {
      const known = this.byId.get(note.id);
      if (note.version < (known?.version ?? 0) || note.version <= (this.deleted.get(note.id) ?? -1)) return [];
      return [known ? { ...note, replies: newerReplies(note.replies, known.replies) } : note];
    });
    return this.put(fresh);
  }

  /** Puts notes as they stand here, whatever their version. */
  put(notes: readonly Annotation[]): Touched {
    this.ownPosted = null;
    const removed = this.without(notes.map(({ id }) => id));
    const added = new Map<string, Hung[]>();
    for (const note of notes) {
      this.deleted.delete(note.id);
      this.byId.set(note.id, note);
      const hung = new Set<string>();
      for (const place of note.places) {
        const home = homeOf(place, this.homes);
        if (hung.has(home)) continue;
        hung.add(home);
        const here = added.get(home);
        if (here) here.push({ note, place });
        else added.set(home, [{ note, place }]);
      }
    }
    for (const [home, more] of added) this.byHome.set(home, [...this.at(home), ...more].sort(asRead));
    return { ids: new Set(notes.map(({ id }) => id)), homes: new Set([...removed, ...added.keys()]) };
  }

  /** Takes notes out. `here`: they were deleted on this page, and must not come back with an older answer. */
  drop(ids: readonly string[], here = false): Touched {
    if (here) for (const id of ids) this.deleted.set(id, this.byId.get(id)?.version ?? 0);
    this.ownPosted = null;
    const homes = this.without(ids);
    for (const id of ids) this.byId.delete(id);
    return { ids: new Set(ids), homes };
  }

  private without(ids: readonly string[]): Set<string> {
    const homes = new Set<string>();
    for (const id of ids) for (const home of this.homesOf(this.byId.get(id) ?? nowhere)) homes.add(home);
    const gone = new Set(ids);
    for (const home of homes) {
      const left = this.at(home).filter(({ note }) => !gone.has(note.id));
      if (left.length > 0) this.byHome.set(home, left);
      else this.byHome.delete(home);
    }
    return homes;
  }
}

const nowhere: Pick<Annotation, "places"> = { places: [] };

/** A reply this page has saved meanwhile is newer than the same in an answer that was on its way. */
const newerReplies = (told: readonly Reply[], known: readonly Reply[]): Reply[] =>
  told.map((reply) => known.find(({ id, version }) => id === reply.id && version > reply.version) ?? reply);

const asRead = (a: Hung, b: Hung): number =>
  Number(a.place.passage.flow !== "doc") - Number(b.place.passage.flow !== "doc") ||
  a.place.passage.start.offset - b.place.passage.start.offset ||
  (a.note.postedAt ?? a.note.savedAt).localeCompare(b.note.postedAt ?? b.note.savedAt);
