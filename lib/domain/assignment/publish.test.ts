import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../anchor/passage";
import { codePointSlice } from "../document/codepoints";
import { type Block, type DocumentContent, emptyMeta } from "../document/model";
import { linearText } from "../document/text";
import { changeOf } from "./changes";
import { type AssignmentDraft, assignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import type { Circumstances } from "./obstacles";
import { publicationOf } from "./publish";

const block = (id: string, type: Block["type"], text: string): Block => ({
  id,
  type,
  voice: "author",
  text,
  marks: [],
  atoms: [],
});
const letter: DocumentContent = {
  blocks: [
    block("t", "title", "The pilot to the harbour office"),
    block("h", "headnote", "The pilot had been dismissed in March."),
    block("p1", "p", "The light at the mole was out for three nights."),
    block("p2", "p", "I saw it 𝔩 myself."),
    block("p3", "p", "Ask the keeper."),
  ],
  notes: [
    {
      id: "n1",
      label: "1",
      kind: "editor",
      anchor: { blockId: "p1", at: 9 },
      blocks: [block("n1b", "p", "The mole of 1870.")],
    },
  ],
  glossary: [],
  meta: {
    ...emptyMeta("en"),
    title: "The pilot to the harbour office",
    genre: "letter",
  },
};
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, "0")}`;
const [documentId, revisionId] = [uuid(1), uuid(2)];
const span = (start: string, from: number, end: string, to: number): Span => ({
  flow: "doc",
  start: { blockId: start, offset: from },
  end: { blockId: end, offset: to },
});
const prompt = (given: Partial<DraftPrompt> = {}): DraftPrompt => ({
  id: uuid(9),
  kind: "Sourcing",
  text: "Who says so?",
  skill: "sourcing",
  points: "2.5",
  minAnnotations: 1,
  minDocuments: 0,
  minWords: null,
  maxWords: null,
  passage: null,
  ...plainPrompt,
  ...given,
});
const on = (passage: Span) => prompt({ passage: { documentId, revisionId, span: passage } });
const excerpt = { documentId, revisionId, ranges: [], showHeadnote: true, showNotes: true };
const draft = (given: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...emptyAssignment,
  title: "Whose light?",
  excerpts: [excerpt],
  prompts: [prompt()],
  ...given,
});
const shut = { unlockRule: "AfterPosting", unlockAfter: null, peersAnonymous: false } as const;
const circumstances: Circumstances & { timeZone: string } = {
  texts: new Map([[revisionId, letter]]),
  skills: ["sourcing"],
  rubrics: ["two-criteria"],
  groupSets: [uuid(5)],
  withdrawn: [],
  annotated: [],
  keptKinds: {},
  timeZone: "Europe/Berlin",
};
const problems = (of: AssignmentDraft, given: Partial<typeof circumstances> = {}) => {
  const result = publicationOf(of, { ...circumstances, ...given });
  return result.ok ? [] : result.problems.map((each) => each.field);
};

describe("what can be published", () => {
  const p1 = span("p1", 0, "p1", 9);
  it.each([
    ["the least", problems(draft()), []],
    ["nothing chosen yet", problems(emptyAssignment), ["title", "excerpts", "prompts"]],
    ["a text that is gone", problems(draft(), { texts: new Map() }), ["excerpts.0"]],
    [
      "a range that stands nowhere",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [span("p9", 0, "p9", 2)] }] })),
      ["excerpts.0"],
    ],
    [
      "ranges that overlap",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [span("p1", 0, "p1", 9), span("p1", 5, "p2", 2)] }] })),
      ["excerpts.0"],
    ],
    [
      "ranges that touch",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [span("p1", 0, "p1", 9), span("p1", 9, "p2", 2)] }] })),
      [],
    ],
    ["only the title", problems(draft({ excerpts: [{ ...excerpt, ranges: [span("t", 0, "t", 5)] }] })), ["excerpts.0"]],
    ["one document twice", problems(draft({ excerpts: [excerpt, excerpt] })), ["excerpts.1"]],
    ["a question on the text", problems(draft({ prompts: [on(p1)] })), []],
    ["a question across paragraphs", problems(draft({ prompts: [on(span("p1", 4, "p3", 3))] })), []],
    ["a question past the end", problems(draft({ prompts: [on(span("p3", 0, "p3", 99))] })), ["prompts.0.passage"]],
    [
      "a question on words left out",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [p1] }], prompts: [on(span("p1", 4, "p1", 12))] })),
      ["prompts.0.passage"],
    ],
    [
      "a question on the title of an excerpt",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [p1] }], prompts: [on(span("t", 4, "t", 9))] })),
      [],
    ],
    [
      "a question on a withheld headnote",
      problems(draft({ excerpts: [{ ...excerpt, showHeadnote: false }], prompts: [on(span("h", 0, "h", 9))] })),
      ["prompts.0.passage"],
    ],
    ["a question on a note", problems(draft({ prompts: [on({ ...span("n1b", 0, "n1b", 8), flow: "note:n1" })] })), []],
    [
      "a question on a withheld note",
      problems(
        draft({
          excerpts: [{ ...excerpt, showNotes: false }],
          prompts: [on({ ...span("n1b", 0, "n1b", 8), flow: "note:n1" })],
        }),
      ),
      ["prompts.0.passage"],
    ],
    [
      "a question on a text not assigned",
      problems(draft({ prompts: [prompt({ passage: { documentId, revisionId: uuid(3), span: p1 } })] })),
      ["prompts.0.passage"],
    ],
    [
      "more words asked for than allowed",
      problems(draft({ prompts: [prompt({ minWords: 300, maxWords: 150 })] })),
      ["prompts.0.maxWords"],
    ],
    [
      "more documents than there are",
      problems(draft({ prompts: [prompt({ minDocuments: 2 })] })),
      ["prompts.0.minDocuments"],
    ],
    [
      "a skill the course does not have",
      problems(draft({ prompts: [prompt({ skill: "dowsing" })] })),
      ["prompts.0.skill"],
    ],
    ["a text taken out of the library", problems(draft(), { withdrawn: [documentId] }), ["excerpts.0"]],
    [
      "an empty range",
      problems(draft({ excerpts: [{ ...excerpt, ranges: [span("p1", 4, "p1", 4)] }] })),
      ["excerpts.0"],
    ],
    [
      "a question's rubric that is gone",
      problems(draft({ prompts: [prompt({ rubric: "none" })] })),
      ["prompts.0.rubric"],
    ],
    ["a question's own rubric", problems(draft({ prompts: [prompt({ rubric: "two-criteria" })] })), []],
    ["one question twice", problems(draft({ prompts: [prompt(), prompt()] })), ["prompts.1"]],
    ["a rubric that is gone", problems(draft({ rubric: "three-criteria" })), ["rubric"]],
    ["groups of the course", problems(draft({ groupSetId: uuid(5) })), []],
    ["groups that are gone", problems(draft({ groupSetId: uuid(6) })), ["groupSetId"]],
    [
      "notes shut until some are posted, and not how many",
      problems(draft({ visibility: { ...shut, unlockRule: "AfterPosting" } })),
      ["visibility.unlockAfter"],
    ],
    ["notes shut until three are posted", problems(draft({ visibility: { ...shut, unlockAfter: 3 } })), []],
    [
      "notes shut until a due time that is not set",
      problems(draft({ visibility: { ...shut, unlockRule: "AfterDue" } })),
      ["visibility.unlockRule"],
    ],
    ["a time that does not exist", problems(draft({ due: "2027-03-28T02:30" })), ["due"]],
    [
      "a document with notes taken away",
      problems(draft(), { annotated: [{ documentId: uuid(7), revisionId: uuid(8), title: "The keeper’s log" }] }),
      ["excerpts"],
    ],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("laws of publishing", () => {
  const text = linearText(letter.blocks);
  const places = letter.blocks.flatMap((each) => [...each.text].map((_, offset) => ({ blockId: each.id, offset })));
  const index = fc.integer({ min: 0, max: places.length - 1 });
  const spans = fc.tuple(index, index).map(([a, b]): Span => {
    const [start, last] = [places[Math.min(a, b)], places[Math.max(a, b)]];
    if (!start || !last) throw new Error("no text");
    return { flow: "doc", start, end: { ...last, offset: last.offset + 1 } };
  });

  it("a passage says what stands in the text at its place, counted in code points", () => {
    fc.assert(
      fc.property(spans, (passage) => {
        const result = publicationOf(draft({ prompts: [on(passage)] }), circumstances);
        const placed = result.ok ? result.publication.prompts[0]?.passage : null;
        expect(placed && codePointSlice(text, placed.startAt, placed.endAt)).toBe(placed?.exact);
        expect([...(placed?.exact ?? "")].length).toBe((placed?.endAt ?? 0) - (placed?.startAt ?? 0));
      }),
    );
  });

  it("a draft from before there were settings is read as open to all, and is what it was", () => {
    const { visibility: _, groupSetId: __, ...older } = draft();
    const read = assignmentDraft.parse(older);
    expect(read.visibility).toEqual({ unlockRule: "AtOnce", unlockAfter: null, peersAnonymous: false });
    expect(changeOf(draft(), read)).toBe("nothing");
  });

  it("a draft read back from storage is unchanged; new dates and title make no version", () => {
    const given = draft({ prompts: [on(span("p1", 0, "p1", 3))], rubric: "two-criteria" });
    const stored = { prompts: given.prompts.map((each) => Object.fromEntries(Object.entries(each).toReversed())) };
    const read = { ...given, ...JSON.parse(JSON.stringify(stored)) };
    expect(changeOf(given, read)).toBe("nothing");
    expect(changeOf(given, { ...read, title: "Other" })).toBe("settings");
    expect(changeOf(given, { ...read, due: "2026-12-03T18:00" })).toBe("settings");
    expect(changeOf(given, { ...read, groupSetId: uuid(5) })).toBe("settings");
    expect(changeOf(given, { ...read, visibility: { ...shut, unlockAfter: 2 } })).toBe("settings");
    expect(changeOf(given, { ...read, visibility: { ...given.visibility, peersAnonymous: true } })).toBe("settings");
    // A number of notes that no rule asks for is no change.
    expect(changeOf(given, { ...read, visibility: { ...given.visibility, unlockAfter: 2 } })).toBe("nothing");
    expect(changeOf(given, { ...given, rubric: null })).toBe("version");
    expect(changeOf(given, { ...given, prompts: [prompt({ text: "Who says so, and when?" })] })).toBe("version");
    expect(changeOf(null, given)).toBe("version");
  });
});
