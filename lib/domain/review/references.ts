/** Archival references while they are edited: the printed string is kept, what was read from it can be set right. */
import { parseCitation } from "../document/archival";
import type { ArchivalReference } from "../document/model";

/** Kinds of levels a form offers; any other word may be written. */
export const levelKinds = [
  "fond",
  "opis",
  "papka",
  "delo",
  "department",
  "series",
  "piece",
  "record group",
  "entry",
  "box",
  "folder",
  "file",
  "collection",
];

/** The kinds of leaves and pages a reference may end with. */
export const locatorKinds: readonly { value: "" | "list" | "folio" | "page"; label: string }[] = [
  { value: "", label: "not stated" },
  { value: "list", label: "leaf (list)" },
  { value: "folio", label: "folio" },
  { value: "page", label: "page" },
];

/** Reads a reference as an instructor writes it; what no grammar reads is kept, to be filled in by hand. */
export function writtenReference(raw: string): ArchivalReference {
  const [read] = parseCitation(raw).archival;
  const blank = { scheme: "generic" as const, repository: null, levels: [], locator: null, residue: "" };
  return read ? { ...read, raw } : { raw, ...blank };
}

/** The reference with its repository named anew; what is known of a successor belongs to the old name only. */
export function withRepository(reference: ArchivalReference, printed: string): ArchivalReference {
  if (printed.trim() === "") return { ...reference, repository: null };
  if (reference.repository?.printed === printed) return reference;
  return { ...reference, repository: { printed, now: null } };
}

/** Ready to be kept: without levels that say nothing, its words trimmed, and nothing left unread once it was seen. */
export function settled(reference: ArchivalReference): ArchivalReference {
  const { repository, locator } = reference;
  const levels = reference.levels
    .map(({ kind, value }) => ({ kind: kind.trim(), value: value.trim() }))
    .filter(({ kind, value }) => kind !== "" && value !== "");
  const from = locator?.from.trim() ?? "";
  return {
    ...reference,
    repository: repository && { ...repository, printed: repository.printed.trim() },
    levels,
    locator: locator === null || from === "" ? null : { ...locator, from, to: locator.to?.trim() || null },
  };
}
