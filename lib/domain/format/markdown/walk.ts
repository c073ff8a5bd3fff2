/** Walks the tree of a Markdown file and hands its blocks and notes to the builder. */
import type { FootnoteDefinition, ListItem, Node, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { SourceBuilder } from "../builder";
import type { BlockFacts } from "../facts";
import { type InlineContext, readInline } from "./inline";
import { knownWords } from "./join";
import { noteIds } from "./note-ids";
import { eachNode } from "./tree";

const told = {
  pictures: "Pictures were left out.",
  scripts: "Scripts and styles were left out.",
  comments: "Comments in the markup were left out.",
} as const;

interface Around {
  form: BlockFacts["form"];
  level: number | null;
  listDepth: number;
  /** Printed before the next words: the number of an item. */
  number: string;
  /** Where the number stands in the raw text. */
  numberAt: number | null;
}

/** Reads the tree of `text` into the builder; returns what was left out, in sentences. */
export function walkMarkdown(root: Root, text: string, builder: SourceBuilder): string[] {
  const left = new Set<keyof typeof told>();
  const notes = noteIds(root);
  const context: Omit<InlineContext, "lines"> = {
    builder,
    text,
    known: knownWords(text),
    noteFor: notes.noteFor,
    tell: (what) => left.add(what),
  };
  const used = referencesIn(root);

  function blocks(nodes: readonly RootContent[], around: Around) {
    for (const node of nodes) {
      block(node, around);
      around.number = "";
      around.numberAt = null;
    }
  }

  function block(node: RootContent, around: Around) {
    switch (node.type) {
      case "paragraph":
        return paragraph(node, node.children, around);
      case "heading":
        return paragraph(node, node.children, { ...around, form: "heading", level: node.depth });
      case "blockquote":
        return blocks(node.children, { ...around, form: "quote", level: null });
      case "list":
        // One item by itself is a paragraph that begins with a number, as in `218. To Steiner`.
        for (const item of node.children) listItem(item, node.children.length > 1, node.ordered === true, around);
        return;
      case "table":
        return table(node);
      case "code":
        return code(node, node.value);
      case "footnoteDefinition":
        return note(node);
      case "definition":
        // `[Source]: Arkhiv` would be the address of a link that nobody uses: it is a line of the text.
        if (!used.has(node.identifier)) paragraph(node, [{ type: "text", value: raw(node) }], around);
        return;
      case "thematicBreak":
        return;
      default:
        return;
    }
  }

  function paragraph(node: Node, children: readonly PhrasingContent[], around: Around) {
    const { start, end } = spanOf(node);
    const lines = around.form !== "heading" && hasMeantLines(node, children);
    const verse = lines && around.form === "paragraph" && raw(node).split("\n").length > 2;
    builder.open({
      form: verse ? "verse" : around.form,
      level: around.level,
      indent: indentOf(start, end),
      span: { start: around.numberAt ?? start, end },
    });
    builder.text(around.number);
    readInline(children, [], { ...context, lines });
    builder.close();
  }

  function listItem(item: ListItem, listed: boolean, ordered: boolean, around: Around) {
    const { start } = spanOf(item);
    const [first] = item.children;
    const sign = text.slice(start, first === undefined ? spanOf(item).end : spanOf(first).start).trim();
    const listDepth = around.listDepth + (listed ? 1 : 0);
    const form = listed ? "listItem" : around.form;
    const number = ordered || !listed ? `${sign} ` : "";
    if (first === undefined)
      paragraph(item, [{ type: "text", value: sign }], { ...around, number: "", numberAt: null });
    const level = listed ? listDepth : around.level;
    blocks(item.children, { form, level, listDepth, number, numberAt: start });
  }

  function table(node: Table) {
    for (const row of node.children) {
      builder.open({ form: "tableRow", span: spanOf(row) });
      for (const [at, cell] of row.children.entries()) {
        if (at > 0) builder.cell();
        readInline(cell.children, [], { ...context, lines: false });
      }
      builder.close();
    }
  }

  function code(node: Node, value: string) {
    const lines = value.split(/\r?\n/u);
    builder.open({ form: lines.length > 1 ? "verse" : "paragraph", span: spanOf(node) });
    for (const line of lines) {
      builder.text(line);
      builder.line();
    }
    builder.close();
  }

  function note(node: FootnoteDefinition) {
    const label = node.label ?? node.identifier;
    builder.openNote({ id: notes.idOf(node), label, key: label });
    blocks(node.children, plain());
    builder.closeNote();
  }

  const raw = (node: Node): string => text.slice(spanOf(node).start, spanOf(node).end);

  /** Columns before the lines of a paragraph, but for its first when it has more; two make an em. */
  function indentOf(start: number, end: number): number {
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const columns = text
      .slice(from, end)
      .split("\n")
      .map((line) => /^[ \t]*/u.exec(line)?.[0].replace(/\t/gu, "    ").length ?? 0);
    const further = columns.slice(1);
    return (further.length > 0 ? further : columns).reduce((least, count) => Math.min(least, count), 60) / 2;
  }

  /** Every line of the paragraph is ended on purpose, and none is as long as a line of prose. */
  function hasMeantLines(node: Node, children: readonly PhrasingContent[]): boolean {
    const breaks = children.filter(({ type }) => type === "break").length;
    const ends = raw(node).split("\n");
    return breaks > 0 && breaks === ends.length - 1 && ends.every((line) => line.trim().length <= 80);
  }

  blocks(root.children, plain());
  return Object.entries(told).flatMap(([what, sentence]) =>
    [...left].some((kind) => kind === what) ? [sentence] : [],
  );
}

const plain = (): Around => ({ form: "paragraph", level: null, listDepth: 0, number: "", numberAt: null });

const spanOf = ({ position }: Node) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });

function referencesIn(root: Root): ReadonlySet<string> {
  const used = new Set<string>();
  for (const node of eachNode(root.children)) {
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
  }
  return used;
}
