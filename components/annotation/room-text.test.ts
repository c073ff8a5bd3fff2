import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { emptyMeta } from "@/lib/domain/document/model";
import { readableContent } from "@/lib/domain/document/readable-content";
import { RoomDocument } from "./room-text";

const words = ["The grain is to be counted.", "Who counts it, and for whom?", "The clerk signs."];
const blocks = words.map((text, at) => ({
  ...{ id: `p${at + 1}`, type: "p" as const, voice: "author" as const, text, marks: [], atoms: [] },
}));
const text = readableContent({ blocks, notes: [], meta: emptyMeta("en"), glossary: [] });

/** Drawn outside of a room: whatever listened to it would throw here. */
const drawn = renderToStaticMarkup(
  createElement(RoomDocument, {
    text: { documentId: "d", revisionId: "r", title: "Orders", revision: 1, text },
    ...{
      prefix: "",
      prompts: [],
      shutBy: [],
      course: "/courses/c",
      answer: null,
      choosable: true,
      heading: 1,
      marked: false,
    },
  }),
);

test("a text of a room listens to nothing, and a paragraph costs no more than six elements", () => {
  const paragraphs = drawn.split('class="blk').slice(1);
  expect(paragraphs).toHaveLength(3);
  for (const paragraph of paragraphs.slice(0, 2))
    expect(`<div ${paragraph}`.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(7);
});

test.each(words)("its words stand there once: %s", (sentence) => {
  expect(drawn.split(sentence)).toHaveLength(2);
});

test.each(["1", "2", "3"])("paragraph %s has its button", (number) => {
  expect(drawn).toContain(`aria-label="Annotate paragraph ${number}"`);
});
