/** A Markdown file that is parsed stretch by stretch gives the tree that it gives in one piece. */
import * as fc from "fast-check";
import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./parse";
import { stretchStarts } from "./stretches";

/** Lines that open, go on with or end all that may run over a blank line, and references to all that is defined. */
const line = fc.constantFrom(
  ..."|| |\t|Plain words| set in|    set in deep|- item|* item|1. one|> quoted|> - item of a quotation".split("|"),
  ..."```|~~~|```js|  ```|    ```|- ```|> ```|* * *|---|===|# Head|+|1986. A year|<div>|\u00a0space".split("|"),
  ..."[^1]: a note|[^2]: b [a][Src]|[Src]: Arkhiv|[a b]: y|  [^3]: set in|[^4]:|- [^5]: in an item|> [^6]: z|[^1]: a\r[^2]: b".split(
    "|",
  ),
  ..."see[^1] and ![^1]|[text][src] [Src]|[a\nb]|> [a\n> b]|[^6] [^5] [^4] [^3]|words `[^3]: x` [^3]|[l\\]m]: q|[l\\]m]|[ ]: z".split(
    "|",
  ),
  ...["| a | b |", "|---|---|", "| c[^1] | d |"],
);
const text = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => lines.join(end));

function treeOf(markdown: string, shortest: number): unknown {
  const parsed = parseMarkdown(markdown, 0, shortest);
  return parsed.ok ? parsed.root.children.map(told) : parsed.problem;
}

const told = (node: RootContent): unknown => ({
  type: node.type,
  says: "value" in node ? node.value : "identifier" in node ? node.identifier : null,
  span: node.type === "code" ? null : [node.position?.start.offset, "children" in node || node.position?.end.offset],
  children: "children" in node ? node.children.map(told) : [],
});

describe("stretches", () => {
  it("change nothing in the tree", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(0, 40), (markdown, shortest) => {
        expect(treeOf(markdown, shortest)).toEqual(treeOf(markdown, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[name: string, markdown: string, starts: string[]]>([
    ["paragraphs", "one\n\ntwo\nthree\n\n\nfour", ["one", "two", "four"]],
    ["a line that ends in a carriage return", "one\r\rtwo", ["one", "two"]],
    ["notes without a blank line between", "one[^1]\n[^1]: a\n[^2]: b", ["one[^1]", "[^1]: a", "[^2]: b"]],
    ["what goes on with a note or list", "[^1]: a\n\n    more\n\n- b\n\n- c\n\nend", ["[^1]: a", "end"]],
    ["what stands between two fences", "a\n\n```\n\nb\n\n```\n\nc", ["a", "```", "c"]],
    ["a fence of which it is not seen where it ends", "a\n\n- b\n  ```\n\nc\n\nd", ["a"]],
  ])("begin at %s", (_, markdown, starts) => {
    const found = stretchStarts(markdown, 0).map((at) => /^[^\r\n]*/u.exec(markdown.slice(at))?.[0]);
    expect(found).toEqual(starts);
  });
});
