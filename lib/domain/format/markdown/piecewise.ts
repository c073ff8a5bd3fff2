/**
 * Parsing a Markdown file stretch by stretch into the same tree as in one piece. What a stretch refers to but another
 * one defines is defined in front of it once more, for the parser alone.
 */
import type { Node, Root, RootContent } from "mdast";
import { type Labels, labelsOf } from "./labels";
import { stretchStarts } from "./stretches";
import { eachNode } from "./tree";

type Parse = (markdown: string) => Root;

/** A stretch as parsed: its own nodes, and those that were put before it. Offsets are into the whole text. */
interface Parsed {
  own: RootContent[];
  added: RootContent[];
  /** The text that was parsed, and the offset at which it would begin. */
  markdown: string;
  begin: number;
}

/**
 * The tree of a text that is cut into stretches of at least so many UTF-16 units. Offsets are into the text; lines and
 * columns are those of a stretch and mean nothing here.
 */
export function parseInStretches(text: string, shortest: number, parse: Parse): Root {
  const starts = stretchStarts(text, shortest);
  if (starts.length === 1) return parse(text);
  const stretches = starts.map((start, at) => {
    const own = text.slice(start, starts[at + 1]);
    return { start, own, labels: labelsOf(own) };
  });
  const perhapsDefined: Labels = new Map(stretches.flatMap(({ labels }) => [...labels.perhapsDefined]));
  const parsed = stretches.map(({ start, own, labels }) => {
    const known = [...labels.mentioned.keys()].flatMap((key) => perhapsDefined.get(key) ?? []);
    return parseStretch(
      start,
      own,
      known.map((label) => `[${label}]: x`),
      parse,
    );
  });
  const defined = new Set(parsed.flatMap(({ own }) => definitionsIn(own)));
  const children = parsed.flatMap((one, at) => {
    const meant = one.added.filter((node) => definitionsIn([node]).every((name) => defined.has(name)));
    if (meant.length === one.added.length) return one.own;
    // What only looked like a definition, in a program or in the middle of a line, makes no reference.
    const again = meant.map((node) => sourceOf(node, one));
    const stretch = stretches[at];
    return stretch === undefined ? [] : parseStretch(stretch.start, stretch.own, again, parse).own;
  });
  return { type: "root", children };
}

function parseStretch(start: number, own: string, definitions: readonly string[], parse: Parse): Parsed {
  // A rule closes the last definition, in which a line that is set in would go on.
  const before = definitions.length === 0 ? "" : `${definitions.join("\n\n")}\n\n***\n\n`;
  const markdown = before + own;
  const begin = start - before.length;
  const root = parse(markdown);
  for (const { position } of eachNode(root.children)) {
    if (position === undefined) continue;
    position.start.offset = (position.start.offset ?? 0) + begin;
    position.end.offset = (position.end.offset ?? 0) + begin;
  }
  const isOwn = (node: Node): boolean => (node.position?.start.offset ?? 0) >= start;
  return {
    own: root.children.filter(isOwn),
    added: root.children.filter((node) => !isOwn(node) && node.type !== "thematicBreak"),
    markdown,
    begin,
  };
}

const sourceOf = ({ position }: Node, { markdown, begin }: Parsed): string =>
  markdown.slice((position?.start.offset ?? 0) - begin, (position?.end.offset ?? 0) - begin);

/** What nodes define, each by kind and identifier. */
function definitionsIn(nodes: readonly RootContent[]): string[] {
  const found: string[] = [];
  for (const node of eachNode(nodes)) {
    if (node.type === "definition" || node.type === "footnoteDefinition") found.push(`${node.type} ${node.identifier}`);
  }
  return found;
}
