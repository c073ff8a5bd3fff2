import { expect, test } from "vitest";
import type { RoomPrompt, RoomText } from "@/lib/domain/annotation/room";
import { emptyMeta } from "@/lib/domain/document/model";
import { readableContent } from "@/lib/domain/document/readable-content";
import { questionsAt } from "./room-places";

const text = (revisionId: string): RoomText => {
  const blocks = ["a", "b"].map((id) => ({
    ...{ id, type: "p" as const, voice: "author" as const, text: "Some words.", marks: [], atoms: [] },
  }));
  const content = readableContent({ blocks, notes: [], meta: emptyMeta("en"), glossary: [] });
  return { documentId: revisionId, revisionId, title: "T", revision: 1, text: content };
};
const prompt = (number: number, place: readonly [revisionId: string, blockId: string] | null): RoomPrompt => ({
  ...{ id: `q${number}`, number, kind: "Sourcing", text: { blocks: [] }, points: null, begun: false },
  place: place && {
    ...{ revisionId: place[0], label: "" },
    span: { flow: "doc", start: { blockId: place[1], offset: 0 }, end: { blockId: place[1], offset: 4 } },
  },
});

test.each([
  ["none", [], {}],
  ["one without a passage stands at the head of the first text", [prompt(1, null)], { "r1/a": ["Question 1"] }],
  ["two at one block", [prompt(1, ["r2", "b"]), prompt(2, ["r2", "b"])], { "r2/b": ["Question 1", "Question 2"] }],
  ["one in a text that is not drawn", [prompt(1, ["r9", "a"])], {}],
])("questions at blocks: %s", (_, prompts, wanted) => {
  expect(questionsAt([text("r1"), text("r2")], prompts)).toEqual(wanted);
});
