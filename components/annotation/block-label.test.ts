import { expect, test } from "vitest";
import { blockName } from "@/components/reading/choose-button";
import type { BlockType } from "@/lib/domain/document/model";
import { blockLabel, nameOfLabel } from "./block-label";

const blocks: [number | null, BlockType][] = [
  [5, "p"],
  [12, "verse"],
  [null, "headnote"],
  [null, "citation"],
  [null, "editorialStatement"],
];

test.each(blocks)("a block with number %s, a %s, is called by its label as by its own button", (number, type) => {
  expect(nameOfLabel(blockLabel({ number, type }))).toBe(blockName({ number, type }));
});
