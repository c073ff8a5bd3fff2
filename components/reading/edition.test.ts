import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import { emptyMeta } from "@/lib/domain/document/model";
import { readableContent } from "@/lib/domain/document/readable-content";
import { BlockFrame } from "./block-frame.client";
import { Edition } from "./edition";

const words = ["The grain is to be counted.", "Who counts it, and for whom?"];
const blocks = words.map((text, at) => ({
  ...{ id: `p${at + 1}`, type: "p" as const, voice: "author" as const, text, marks: [], atoms: [] },
}));
const text = readableContent({ blocks, notes: [], meta: emptyMeta("en"), glossary: [] });

/** What the server sends for the browser's own drawing, as far as its own parts go. */
const sent = Edition({
  ...{ text, revisionId: "r", label: "Orders", heading: 1, choosable: "annotate" },
  context: { prefix: "", notes: new Map() },
  under: () => null,
  aside: () => null,
});

function elementsIn(node: ReactNode): ReactElement<{ children?: ReactNode }>[] {
  return Children.toArray(node).flatMap((each) =>
    isValidElement<{ children?: ReactNode }>(each) ? [each, ...elementsIn(each.props.children)] : [],
  );
}

test("a plain paragraph is sent for the browser's own drawing as one part that holds its words", () => {
  const frames = elementsIn(sent).filter(({ type }) => type === BlockFrame);
  expect(frames.map(({ props }) => props.children)).toEqual(words);
  // What is not there is not sent either.
  for (const { props } of frames) expect(Object.values(props)).not.toContain(undefined);
});
