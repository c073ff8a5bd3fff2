/** The shipped data keeps its promises: offsets lie in the text, notes meet their markers, quotations are exact. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { promptKinds } from "../lib/domain/assignment/draft";
import { readingSkills } from "../lib/domain/course/skill";
import { codePointLength, codePointSlice } from "../lib/domain/document/codepoints";
import { blockTypes, genres } from "../lib/domain/document/model";
import { rubricTemplate } from "../lib/domain/rubric/model";
import { rubricProblems } from "../lib/domain/rubric/rubric-problems";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const names = (folder: string) =>
  readdirSync(new URL(`${folder}/`, import.meta.url)).filter((name) => name.endsWith(".json"));

const skill = z.enum(readingSkills.map((each) => each.key)).nullable();
const offset = z.int().min(0);
const block = z.object({
  id: z.string().regex(/^(n\d+-)?b\d+$/),
  type: z.enum(blockTypes),
  voice: z.enum(["author", "editor", "translator", "unknown"]),
  text: z.string().min(1),
  marks: z.array(z.looseObject({ kind: z.string(), start: offset, end: offset })),
  atoms: z.array(z.looseObject({ kind: z.string(), at: offset, noteId: z.string().optional() })),
});
const note = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(["editor", "author", "source", "translator"]),
  anchor: z.object({ blockId: z.string(), at: offset }),
  blocks: z.array(block).min(1),
});
const readerFile = z.object({
  slug: z.string(),
  content: z.object({
    blocks: z.array(block),
    notes: z.array(note),
    meta: z.looseObject({ genre: z.enum(genres), title: z.string(), rights: z.string() }),
  }),
  provenanceNote: z.string().min(1),
});
const prompt = z.object({ slug: z.string(), kind: z.enum(promptKinds), text: z.string().min(20), skill });
const placed = z.object({ documentSlug: z.string(), quote: z.string().min(1) });
const course = z.object({
  assignments: z.array(
    z.object({
      slug: z.string(),
      state: z.enum(["draft", "open", "closed", "graded", "released"]),
      documents: z.array(z.string()),
      rubricSlug: z.string(),
      prompts: z
        .array(
          prompt.extend({
            documentSlug: z.string().nullable(),
            quote: z.string().min(1).nullable(),
            gates: z.string().optional(),
          }),
        )
        .min(3),
    }),
  ),
});
const work = z.object({
  annotations: z.array(placed.extend({ key: z.string(), body: z.string().min(1), skill })),
  answers: z.array(
    z.object({
      assignmentSlug: z.string(),
      promptSlug: z.string(),
      cites: z.array(z.string()),
      paragraphs: z.array(z.string().min(1)).min(1),
    }),
  ),
});

const room = z.object({
  assignmentSlug: z.string(),
  correction: z.object({
    documentSlug: z.string(),
    changes: z.array(z.object({ was: z.string().min(1), now: z.string().min(1) })).min(1),
  }),
  notes: z.array(z.object({ at: placed, second: placed.optional(), body: z.string().min(1), skill })),
});

const documents = names("reader").map((name) => readerFile.parse(read(`reader/${name}`)));
const discussion = z.object({
  assignmentSlug: z.string(),
  gatePromptSlug: z.string(),
  promptSlug: z.string(),
  predictions: z.array(z.object({ by: z.int() })).min(1),
  posts: z.array(z.object({ by: z.union([z.int(), z.string()]), quotes: z.array(placed) })).min(1),
});
const demo = {
  discussion: discussion.parse(read("demo/discussion.json")),
  course: course.parse(read("demo/course.json")),
  work: work.parse(read("demo/work.json")),
  room: room.parse(read("demo/room.json")),
};

/** How often a quotation stands in the text of a document: it must be once. */
function occurrences(slug: string, quote: string): number {
  const blocks = documents.find((each) => each.slug === slug)?.content.blocks ?? [];
  return blocks.reduce((sum, each) => sum + each.text.split(quote).length - 1, 0);
}

test("the reader has six documents or more, of four genres or more", () => {
  expect(documents.length).toBeGreaterThanOrEqual(6);
  expect(new Set(documents.map((each) => each.content.meta.genre)).size).toBeGreaterThanOrEqual(4);
});

describe.each(documents.map((each) => [each.slug, each] as const))("%s", (slug, { content }) => {
  const flows = [...content.blocks, ...content.notes.flatMap((each) => each.blocks)];

  test("is named by its file, and SOURCES.md says where it was read", () => {
    expect(names("reader")).toContain(`${slug}.json`);
    expect(readFileSync(new URL("SOURCES.md", import.meta.url), "utf8")).toContain(`\`${slug}\``);
  });

  test("its text is NFC with typographic quotation marks", () => {
    for (const { text } of flows) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/["']|^\s|\s$| {2}/);
    }
  });

  test("marks and atoms lie within their block, and editorial marks wear brackets", () => {
    for (const { text, marks, atoms } of flows) {
      const length = codePointLength(text);
      for (const mark of marks) {
        expect(mark.start).toBeLessThan(mark.end);
        expect(mark.end).toBeLessThanOrEqual(length);
        if (mark.kind === "editorial") expect(codePointSlice(text, mark.start, mark.end)).toMatch(/^\[.*\]$/);
      }
      for (const atom of atoms) expect(atom.at).toBeLessThanOrEqual(length);
    }
  });

  test("ids are unique and every note stands at its marker", () => {
    expect(new Set(flows.map((each) => each.id)).size).toBe(flows.length);
    const markers = content.blocks.flatMap(({ id, atoms }) =>
      atoms.flatMap((atom) => (atom.kind === "noteReference" ? [{ note: atom.noteId, blockId: id, at: atom.at }] : [])),
    );
    expect(content.notes.map((each) => ({ note: each.id, ...each.anchor }))).toEqual(markers);
  });
});

test.each(names("rubrics"))("rubric %s is a valid template of its name", (name) => {
  const rubric = rubricTemplate.parse(read(`rubrics/${name}`));
  expect(`${rubric.slug}.json`).toBe(name);
  expect(rubricProblems(rubric)).toEqual([]);
});

test.each(names("prompts"))("question templates %s are valid", (name) => {
  expect(z.array(prompt).safeParse(read(`prompts/${name}`)).error).toBeUndefined();
});

test("every passage of the demo stands once in its document", () => {
  const asked = demo.course.assignments.flatMap((each) => each.prompts);
  const passages = [...demo.work.annotations, ...asked].flatMap(({ documentSlug, quote }) =>
    documentSlug !== null && quote !== null ? [{ documentSlug, quote }] : [],
  );
  expect(asked.filter(({ documentSlug, quote }) => (documentSlug === null) !== (quote === null))).toEqual([]);
  const wrong = passages.filter(({ documentSlug, quote }) => occurrences(documentSlug, quote) !== 1);
  expect(wrong).toEqual([]);
});

test("in the demo's room each change has one place, and every passage stands once in the text as it was at first", () => {
  const { correction, notes, assignmentSlug } = demo.room;
  const assignment = demo.course.assignments.find((each) => each.slug === assignmentSlug);
  const blocks = (slug: string) => documents.find((each) => each.slug === slug)?.content.blocks ?? [];
  for (const { now } of correction.changes) expect(occurrences(correction.documentSlug, now)).toBe(1);
  for (const { documentSlug, quote } of notes.flatMap(({ at, second }) => (second ? [at, second] : [at]))) {
    expect(assignment?.documents).toContain(documentSlug);
    const changes = documentSlug === correction.documentSlug ? correction.changes : [];
    const first = blocks(documentSlug).map(({ text }) =>
      changes.reduce((said, { was, now }) => said.replace(now, was), text),
    );
    expect([quote, first.join("\n").split(quote).length - 1]).toEqual([quote, 1]);
  }
});

test("every answer belongs to a question and cites notes on that assignment's documents", () => {
  const noteDocument = new Map(demo.work.annotations.map((each) => [each.key, each.documentSlug]));
  for (const { assignmentSlug, promptSlug, cites, paragraphs } of demo.work.answers) {
    const assignment = demo.course.assignments.find((each) => each.slug === assignmentSlug);
    expect(assignment?.prompts.map((each) => each.slug)).toContain(promptSlug);
    expect(paragraphs.join("\n").split("{{cite}}").length - 1).toBe(cites.length);
    for (const key of cites) expect(assignment?.documents).toContain(noteDocument.get(key));
  }
});

test("the demo's discussion quotes texts of its assignment, those behind the gate only by who has passed it", () => {
  const { assignmentSlug, gatePromptSlug, promptSlug, predictions, posts } = demo.discussion;
  const assignment = demo.course.assignments.find((each) => each.slug === assignmentSlug);
  const asked = assignment?.prompts.filter(({ slug }) => slug === gatePromptSlug || slug === promptSlug) ?? [];
  expect(asked.map(({ kind }) => kind)).toEqual(["Sourcing", "Discussion"]);
  const passed = new Set<unknown>(predictions.map(({ by }) => by));
  for (const { by, quotes } of posts) {
    for (const { documentSlug, quote } of quotes) {
      expect(assignment?.documents).toContain(documentSlug);
      expect([quote, occurrences(documentSlug, quote)]).toEqual([quote, 1]);
      if (documentSlug === asked[0]?.gates) expect([quote, passed.has(by)]).toEqual([quote, true]);
    }
  }
});
