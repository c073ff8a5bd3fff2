import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answer } from "@/lib/domain/answer/model";
import { runningText } from "@/lib/domain/answer/running-text";
import { type PromptSettings, plainSettings } from "@/lib/domain/assignment/prompt-settings";
import { fromPlainText } from "@/lib/domain/richtext/model";
import { DrawnAnswer } from "./drawn-answer";

const notes: Record<string, string> = { a: "bread is short", b: "bread is plenty" };

function drawn(form: Answer, settings: Partial<PromptSettings> = {}, held = true) {
  const all = { ...plainSettings, ...settings };
  return renderToStaticMarkup(
    <DrawnAnswer
      form={form}
      content={runningText(form, all.options)}
      settings={all}
      cited={(id) =>
        notes[id] === undefined
          ? undefined
          : {
              ...{ skill: null, label: `¶${id}`, documentTitle: `Document ${id}`, citation: `Archive, ${id}` },
              body: null,
              passage: { exact: held ? notes[id] : "", prefix: "", suffix: "" },
            }
      }
      lead={(id, place) => <a href={`#${id}`}>{place}</a>}
      chip={() => "CHIP"}
      ranges={[{ id: "c", start: 0, end: 40 }]}
      marked={(_, words) => <u>{words}</u>}
      footnotes
    />,
  );
}
const pair = { id: "1", left: "a", right: "b", relation: "Contradicts" as const, reason: "They count differently." };

test("a pair is drawn as two passages in their order, with relation, reason and places", () => {
  const page = drawn({ form: "Corroboration", pairs: [pair] });
  const order = ["bread is short", "bread is plenty", "The second", "contradicts", "the first", "They count"];
  const places = order.map((words) => page.indexOf(words));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).toContain('<a href="#a">¶a</a>');
  // The passages stand in the form; a footnote would say them twice.
  expect(page).not.toContain("footnotes");
  expect(page).not.toContain("CHIP");
});

test("words that are commented on are marked in the form, at the place they have in running text", () => {
  const page = drawn({ form: "Corroboration", pairs: [pair] });
  expect(page).toContain("<u>They count differently.</u>");
  expect(page).toContain('data-block="1"');
});

test.each<[string, Answer, Partial<PromptSettings>, string[]]>([
  [
    "a deleted note in a pair",
    { form: "Corroboration", pairs: [{ ...pair, right: "z" }] },
    {},
    ["note deleted", "bread is short"],
  ],
  [
    "a silence has no second passage",
    { form: "Corroboration", pairs: [{ ...pair, right: null, relation: "Silent", reason: "" }] },
    {},
    ["The other document says nothing of it.", "No reason was given."],
  ],
  [
    "marked words, what they carry and how",
    { form: "CloseReading", marks: [{ id: "1", annotationId: "a", carries: "Tone", how: "Short clauses." }] },
    {},
    ["<mark>bread is short</mark>", "carry the tone", "Short clauses."],
  ],
  [
    "what could be chosen and what was",
    { form: "Choice", chosen: ["y"], reason: fromPlainText("So it says.") },
    {
      options: [
        { id: "x", text: "The council" },
        { id: "y", text: "The harbour" },
      ],
    },
    ["Not chosen: </span>The council", "Chosen: </span>", "The harbour", "So it says."],
  ],
  [
    "a sheet with a row that is asked for and empty",
    { form: "Sourcing", rows: { author: fromPlainText("The guard") }, reflection: { blocks: [] } },
    { fields: ["author", "date"] },
    ["Who wrote it", "The guard", "<h3", "Date</h3>", "Not filled in."],
  ],
])("%s", (_, form, settings, says) => {
  const page = drawn(form, settings);
  for (const words of says) expect(page).toContain(words);
});

test("a row that nobody asked for and nobody filled in is not drawn", () => {
  const page = drawn(
    { form: "Sourcing", rows: { author: fromPlainText("The guard") }, reflection: { blocks: [] } },
    { fields: ["author"] },
  );
  expect(page).not.toContain("Not filled in");
});

test("a passage whose words are shut to the reader is said to be", () => {
  const page = drawn({ form: "Corroboration", pairs: [pair] }, {}, false);
  expect(page).toContain("These words are not open to you now.");
});
