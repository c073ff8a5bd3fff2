/**
 * The notes of a room as an AnnotationCollection of AnnotationPages. The collection holds its first page whole; the next
 * ones are asked for by their IRI. `all` puts every note on the first page: a file to keep and to bring in elsewhere.
 */
import type { Json } from "./loose";
import type { FileNote } from "./model";
import { CONTEXT } from "./w3c-terms";
import { w3cAnnotations } from "./w3c-write";

/** Notes on a page; their answers stand behind them and are not counted. */
const PAGE = 200;

export interface Collection {
  /** The address of the collection, with `names=yes` when it names people. */
  address: string;
  /** Begins the IRIs of authors. */
  room: string;
  /** The title of the assignment. */
  label: string;
  notes: readonly FileNote[];
  /** Everything on the first page. */
  all: boolean;
}

/** The collection with its first page in it. An empty one has no page. */
export function w3cCollection(collection: Collection): Json {
  const { address, label, notes } = collection;
  const first = w3cPage(collection, 0);
  const last = Math.max(0, pages(collection) - 1);
  return {
    "@context": CONTEXT,
    id: address,
    type: "AnnotationCollection",
    label: `Notes on ${label}`,
    total: counted(notes),
    ...(first === null ? {} : { first, last: pageAddress(collection, last) }),
  };
}

/** One page, counted from 0; null when there is none of that number. */
export function w3cPage(collection: Collection, number: number): Json | null {
  const { address, room, label, notes } = collection;
  if (number < 0 || number >= pages(collection)) return null;
  const size = sizeOf(collection);
  const before = notes.slice(0, number * size);
  const here = notes.slice(number * size, (number + 1) * size);
  return {
    "@context": CONTEXT,
    id: pageAddress(collection, number),
    type: "AnnotationPage",
    partOf: { id: address, type: "AnnotationCollection", label: `Notes on ${label}`, total: counted(notes) },
    startIndex: counted(before),
    ...(number > 0 ? { prev: pageAddress(collection, number - 1) } : {}),
    ...(number + 1 < pages(collection) ? { next: pageAddress(collection, number + 1) } : {}),
    items: here.flatMap((note) => w3cAnnotations(note, room)),
  };
}

const sizeOf = ({ all, notes }: Collection) => (all ? Math.max(1, notes.length) : PAGE);
const pages = (collection: Collection) => Math.ceil(collection.notes.length / sizeOf(collection));
const counted = (notes: readonly FileNote[]) => notes.reduce((count, { replies }) => count + 1 + replies.length, 0);

const pageAddress = ({ address, all }: Collection, number: number) =>
  `${address}${address.includes("?") ? "&" : "?"}${all ? "all=yes" : `page=${number}`}`;
