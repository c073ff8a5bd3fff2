/**
 * The editor's own format and ours. Tiptap keeps a tree of nodes; we keep flat blocks with marks and atoms over code
 * points. The editor's schema holds no more than ours (paragraphs, quotations, two kinds of list, strong, emphasis,
 * links, chips), so what is written survives the way there and back; whatever else is pasted comes out as its words.
 */
import { z } from "zod";
import { codePointLength } from "../document/codepoints";
import { storable } from "../text/storable";
import type { RichText, RichTextBlock, RichTextMark } from "./model";
import { runsOf } from "./runs";

/** A node of the editor, as far as we read it. */
export interface EditorNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: EditorNode[];
}

const editorNode: z.ZodType<EditorNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
  get content() {
    return z.array(editorNode).optional();
  },
});

/** Where a link may lead; anything else is dropped, its words stay. */
const safeLink = /^(https?:\/\/|mailto:)\S+$/i;
const uuid = z.uuid();

/** Our text as the editor's document. Neighbouring quotations and list items share one quotation or list. */
export function toTiptap(text: RichText): EditorNode {
  const content: EditorNode[] = [];
  for (const block of text.blocks) {
    const paragraph: EditorNode = { type: "paragraph", content: inlineOf(block) };
    const wrapper = wrappers[block.type];
    if (!wrapper) {
      content.push(paragraph);
      continue;
    }
    const child = wrapper === "blockquote" ? paragraph : { type: "listItem", content: [paragraph] };
    const last = content.at(-1);
    if (last?.type === wrapper && last.content) last.content.push(child);
    else content.push({ type: wrapper, content: [child] });
  }
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

const wrappers: Record<RichTextBlock["type"], string | null> = {
  p: null,
  quote: "blockquote",
  listItem: "bulletList",
  numberedItem: "orderedList",
};

function inlineOf(block: RichTextBlock): EditorNode[] {
  return runsOf(block).map((run): EditorNode => {
    if (run.kind === "chip") return { type: "evidence", attrs: { annotationId: run.annotationId } };
    const link = run.marks.find((mark) => mark.kind === "link");
    const marks = [
      ...(run.marks.some((mark) => mark.kind === "strong") ? [{ type: "bold" }] : []),
      ...(run.marks.some((mark) => mark.kind === "emphasis") ? [{ type: "italic" }] : []),
      ...(link ? [{ type: "link", attrs: { href: link.href } }] : []),
    ];
    return marks.length > 0 ? { type: "text", text: run.text, marks } : { type: "text", text: run.text };
  });
}

/** What the editor holds, as our text. Throws when it is no document of the editor's at all. Words are composed (NFC). */
export function fromTiptap(document: unknown): RichText {
  const { content = [] } = editorNode.parse(document);
  const blocks = content.flatMap((node) => blocksOf(node, "p"));
  return { blocks: blocks.every((block) => block.text === "" && block.atoms.length === 0) ? [] : blocks };
}

const types: Record<string, RichTextBlock["type"]> = {
  blockquote: "quote",
  bulletList: "listItem",
  orderedList: "numberedItem",
};

/** The blocks of a node; whatever is nested deeper comes out in order, in the kind of the innermost list or quotation. */
function blocksOf(node: EditorNode, type: RichTextBlock["type"]): RichTextBlock[] {
  const children = node.content ?? [];
  const inline = children.length === 0 || children.some((child) => child.type === "text" || child.type === "evidence");
  if (inline) return node.type === "horizontalRule" ? [] : [blockOf(children, type)];
  return children.flatMap((child) => blocksOf(child, types[node.type] ?? type));
}

function blockOf(children: readonly EditorNode[], type: RichTextBlock["type"]): RichTextBlock {
  const block: RichTextBlock = { type, text: "", marks: [], atoms: [] };
  let at = 0;
  for (const child of children) {
    const annotationId = uuid.safeParse(child.attrs?.annotationId);
    if (child.type === "evidence" && annotationId.success) {
      block.atoms.push({ kind: "evidence", at, annotationId: annotationId.data });
    }
    const text = child.type === "hardBreak" ? " " : storable(child.text ?? "");
    const end = at + codePointLength(text);
    for (const mark of child.marks ?? []) if (end > at) addMark(block.marks, markOf(mark, at, end));
    block.text += text;
    at = end;
  }
  return block;
}

type EditorMark = { type: string; attrs?: Record<string, unknown> };

function markOf({ type, attrs }: EditorMark, start: number, end: number): RichTextMark | null {
  if (type === "bold") return { kind: "strong", start, end };
  if (type === "italic") return { kind: "emphasis", start, end };
  const href = attrs?.href;
  if (type !== "link" || typeof href !== "string" || !safeLink.test(href)) return null;
  return { kind: "link", start, end, href };
}

/** Adds a mark; one that begins where the same mark ends makes it longer. */
function addMark(marks: RichTextMark[], mark: RichTextMark | null): void {
  if (!mark) return;
  const before = marks.findLast(
    (each) =>
      each.kind === mark.kind &&
      each.end === mark.start &&
      (each.kind !== "link" || mark.kind !== "link" || each.href === mark.href),
  );
  if (before) before.end = mark.end;
  else marks.push(mark);
}
