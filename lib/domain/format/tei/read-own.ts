/**
 * TEI that Headnote wrote, back into the same documents. A file that was changed since in a way that this form cannot
 * say (a paragraph without an id, words outside of the blocks) is not read here but as any other TEI.
 */
import type { DocumentContent, GlossaryEntry, Note } from "../../document/model";
import { documentContentSchema } from "../../document/schema";
import { unsoundness } from "../../document/soundness";
import { inOrder } from "../nesting";
import { findXml, type XmlElement, xmlChildren, xmlText } from "../xml";
import { idOf } from "./ids";
import { blocksIn, type OwnFlow, type ReadNote } from "./read-own-blocks";
import { metaOf } from "./read-own-header";
import { applicationName, teiVersion } from "./write-header";
import { readAna } from "./xml-out";

/** Whether a tree has documents that Headnote wrote in the form that is read here. */
export function isOwn(root: XmlElement): boolean {
  const [header] = xmlChildren(root, "teiHeader");
  const application = header === undefined ? null : findXml(header, "application");
  return (
    application?.attributes.get("ident") === applicationName && application.attributes.get("version") === teiVersion
  );
}

/** The documents of a file of our own, in order; null when it holds what this form cannot say. */
export function ownDocuments(root: XmlElement): DocumentContent[] | null {
  const files = root.name === "teiCorpus" ? xmlChildren(root, "TEI") : [root];
  const documents = files.map(documentOf);
  return documents.every((one) => one !== null) ? documents : null;
}

function documentOf(file: XmlElement): DocumentContent | null {
  const id = file.attributes.get("xml:id");
  const prefix = id === undefined ? "" : `${id}.`;
  const [header] = xmlChildren(file, "teiHeader");
  const [text] = xmlChildren(file, "text");
  const [body] = text === undefined ? [] : xmlChildren(text, "body");
  const [division] = body === undefined ? [] : xmlChildren(body, "div");
  if (header === undefined || text === undefined || division === undefined || !isOwn(file)) return null;
  const notes: ReadNote[] = [];
  const flow: OwnFlow = { prefix, notes, strange: false };
  const blocks = blocksIn(division, flow);
  for (const back of xmlChildren(text, "back").flatMap((one) => xmlChildren(one, "div"))) {
    const type = back.attributes.get("type");
    if (type === "notes") flow.strange ||= blocksIn(back, flow).length > 0;
    else if (type !== "glossary") flow.strange = true;
  }
  if (flow.strange) return null;
  const part = division.attributes.get("part");
  const parsed = documentContentSchema.safeParse({
    blocks,
    notes: listed(notes),
    meta: {
      ...metaOf(header),
      starts: part === "F" || part === "M" ? "cut" : "whole",
      ends: part === "I" || part === "M" ? "cut" : "whole",
    },
    glossary: glossaryOf(text, prefix),
  });
  return parsed.success && unsoundness(parsed.data) === null ? parsed.data : null;
}

const listed = (notes: readonly ReadNote[]): Note[] =>
  inOrder(notes.map(({ note, listed: order }) => ({ of: note, order })));

function glossaryOf(text: XmlElement, prefix: string): unknown[] {
  const list = xmlChildren(text, "back")
    .flatMap((back) => xmlChildren(back, "div"))
    .filter((division) => division.attributes.get("type") === "glossary")
    .flatMap((division) => xmlChildren(division, "list"));
  const children = list.flatMap((one) => xmlChildren(one));
  return children.flatMap((label, index): Record<keyof GlossaryEntry, unknown>[] => {
    if (label.name !== "label") return [];
    const facts = readAna(label.attributes.get("ana"));
    const item = children[index + 1];
    const meaning = item?.name === "item" && facts.get("meaning") !== "none" ? xmlText(item) : null;
    return [
      {
        id: idOf(prefix, "term", label.attributes.get("xml:id") ?? ""),
        kind: label.attributes.get("type"),
        form: xmlText(label),
        meaning,
        basis: facts.get("basis"),
        confirmed: facts.get("confirmed") === "true",
      },
    ];
  });
}
