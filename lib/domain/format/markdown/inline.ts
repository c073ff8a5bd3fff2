/** The words of a paragraph of Markdown, with the marks over them and the markers of notes. */
import type { PhrasingContent } from "mdast";
import type { SourceBuilder } from "../builder";
import type { MarkFacts } from "../facts";
import { rejoin } from "./join";

/** What the inline reader needs to know beside the nodes. */
export interface InlineContext {
  builder: SourceBuilder;
  /** The raw text, for what is kept as it is printed. */
  text: string;
  /** Words of the whole text, to tell a hyphen at the end of a line from one that belongs to a word. */
  known: ReadonlySet<string>;
  /** The id of the note that a reference at an offset means. */
  noteFor: (identifier: string, offset: number) => string | null;
  /** Whether line breaks of this paragraph are meant. */
  lines: boolean;
  tell: (what: "pictures" | "scripts" | "comments") => void;
}

const tagMarks: Record<string, MarkFacts> = {
  em: { kind: "emphasis" },
  i: { kind: "emphasis" },
  strong: { kind: "strong" },
  b: { kind: "strong" },
  cite: { kind: "title" },
  u: { kind: "underline" },
  s: { kind: "struck" },
  del: { kind: "struck" },
  sub: { kind: "subscript" },
  sup: { kind: "superscript" },
};

/** Hands the words of inline nodes to the builder. */
export function readInline(nodes: readonly PhrasingContent[], marks: readonly MarkFacts[], context: InlineContext) {
  const { builder, text } = context;
  /** Marks of tags that were opened between these nodes: Markdown gives `<i>` and `</i>` singly. */
  const open: { tag: string; mark: MarkFacts }[] = [];
  let skipped: string | null = null;
  for (const [at, node] of nodes.entries()) {
    const now = open.length === 0 ? marks : [...marks, ...open.map(({ mark }) => mark)];
    if (node.type === "html") {
      skipped = readTag(node.value, open, skipped, context);
      continue;
    }
    if (skipped !== null) continue;
    const raised = open.at(-1)?.tag === "sup" && nodes[at + 1]?.type === "html";
    if (node.type === "text") {
      const sign = raised ? /^\s*(\d{1,3}|[*†‡]{1,3})[.)]?\s*$/u.exec(node.value) : null;
      if (sign !== null) builder.marker({ text: node.value, key: sign[1] ?? "", note: null });
      else builder.text(rejoin(node.value, context.known), now);
    } else if (node.type === "inlineCode") builder.text(node.value, now);
    else if (node.type === "break") {
      if (context.lines) builder.line();
      else builder.text(" ", now);
    } else if (node.type === "image" || node.type === "imageReference") context.tell("pictures");
    else if (node.type === "footnoteReference") {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const key = node.label ?? node.identifier;
      builder.marker({ text: text.slice(start, end), key, note: context.noteFor(node.identifier, start) });
    } else if (node.type === "emphasis") readInline(node.children, under(now, "emphasis"), context);
    else if (node.type === "strong") readInline(node.children, under(now, "strong"), context);
    else if (node.type === "delete") readInline(node.children, under(now, "struck"), context);
    else readInline(node.children, now, context);
  }
}

/** Emphasis inside emphasis is no second mark, however deep it is nested. */
function under(marks: readonly MarkFacts[], kind: "emphasis" | "strong" | "struck"): readonly MarkFacts[] {
  return marks.some((mark) => mark.kind === kind) ? marks : [...marks, { kind }];
}

/** Takes a tag in: its words stay, it goes. Returns the tag whose content is being skipped. */
function readTag(
  tag: string,
  open: { tag: string; mark: MarkFacts }[],
  skipped: string | null,
  { builder, lines, tell }: InlineContext,
): string | null {
  const found = /^<(\/?)([a-zA-Z][\w-]*)/u.exec(tag);
  const name = found?.[2]?.toLowerCase() ?? "";
  const closing = found?.[1] === "/";
  if (skipped !== null) return closing && name === skipped ? null : skipped;
  if (tag.startsWith("<!--") && /\p{L}{3}/u.test(tag)) tell("comments");
  if (name === "script" || name === "style") {
    tell("scripts");
    return closing || tag.endsWith("/>") ? null : name;
  }
  if (name === "img") tell("pictures");
  if (name === "br" && lines) builder.line();
  else if (name === "br" || /^(?:p|div|td|th|tr|li|hr|h[1-6])$/u.test(name)) builder.text(" ");
  const mark = tagMarks[name];
  if (mark === undefined) return null;
  const last = open.findLastIndex((other) => other.tag === name);
  if (!closing && open.length < 20) open.push({ tag: name, mark });
  else if (!closing) return null;
  else if (last !== -1) open.splice(last, 1);
  return null;
}
