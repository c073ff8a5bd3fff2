/** The demonstration's data, read from `content/` and checked: what does not fit stops the seed with its place. */
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { annotationKinds, audiences, relations } from "../../lib/domain/annotation/model";
import { assignmentDraft, promptKinds } from "../../lib/domain/assignment/draft";
import {
  nothingHidden,
  plainSettings,
  promptHidden,
  promptSettings,
  sourcingFields,
} from "../../lib/domain/assignment/prompt-settings";
import { documentContentSchema } from "../../lib/domain/document/schema";

const CONTENT = path.resolve(import.meta.dirname, "../../content");
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(CONTENT, file), "utf8"));

const quality = z.enum(["excellent", "average", "thin", "off"]);
const person = z.object({ name: z.string(), emailLocal: z.string() });

const people = z.object({
  emailDomain: z.string(),
  students: z.array(person.extend({ section: z.string() })),
  instructors: z.array(person),
  assistant: person,
});

const course = z.object({
  title: z.string(),
  term: z.string(),
  timeZone: z.string(),
  sections: z.array(z.object({ slug: z.string(), title: z.string() })),
  assignments: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      state: z.enum(["draft", "open", "closed", "graded", "released"]),
      dueOffsetDays: z.number(),
      visibility: assignmentDraft.shape.visibility,
      /** The set of groups is used in it. */
      groups: z.boolean().default(false),
      rubricSlug: z.string(),
      instructions: z.string(),
      documents: z.array(z.string()),
      prompts: z.array(
        z.object({
          slug: z.string(),
          kind: z.enum(promptKinds),
          text: z.string(),
          skill: z.string().nullable(),
          /** Where it stands; without a quotation it is asked on the whole. */
          documentSlug: z.string().nullable(),
          quote: z.string().nullable(),
          /** Slug of the document that it keeps shut until it is answered. */
          gates: z.string().optional(),
          settings: promptSettings.default(plainSettings),
          hidden: promptHidden.default(nothingHidden),
          minAnnotations: z.number(),
          minDocuments: z.number(),
          minWords: z.number().nullable(),
          maxWords: z.number().nullable(),
          points: z.string().nullable(),
        }),
      ),
    }),
  ),
});

const work = z.object({
  annotations: z.array(
    z.object({
      key: z.string(),
      documentSlug: z.string(),
      quote: z.string(),
      skill: z.string().nullable(),
      body: z.string(),
      quality,
    }),
  ),
  answers: z.array(
    z.object({
      assignmentSlug: z.string(),
      promptSlug: z.string(),
      quality,
      cites: z.array(z.string()),
      paragraphs: z.array(z.string()),
    }),
  ),
  feedback: z.array(z.object({ criterionKey: z.string(), level: z.string(), comments: z.array(z.string()) })),
  bank: z.array(z.object({ title: z.string(), body: z.string() })),
  overall: z.array(z.object({ quality, comments: z.array(z.string()) })),
});

const placed = z.object({ documentSlug: z.string(), quote: z.string() });
const student = z.int().min(0);
const staff = z.literal("staff");
const room = z.object({
  groups: z.object({ name: z.string(), number: z.int().min(1) }),
  assignmentSlug: z.string(),
  correction: z.object({
    documentSlug: z.string(),
    changeNote: z.string(),
    changes: z.array(z.object({ was: z.string(), now: z.string() })),
  }),
  notes: z.array(
    z.object({
      by: z.union([student, staff, z.literal("groupmate")]),
      kind: z.enum(annotationKinds),
      skill: z.string().nullable(),
      relation: z.enum(relations).nullable().default(null),
      at: placed,
      second: placed.optional(),
      body: z.string(),
      audience: z.enum(audiences),
      anonymous: z.boolean().default(false),
      resolved: z.boolean().default(false),
      flag: z.object({ by: student, reason: z.string() }).optional(),
      replies: z.array(z.object({ by: z.union([student, staff]), body: z.string() })),
    }),
  ),
});

const speaker = z.union([student, staff, z.literal("assistant")]);
const said = z.object({ by: speaker, body: z.string() });
const discussion = z.object({
  assignmentSlug: z.string(),
  gatePromptSlug: z.string(),
  promptSlug: z.string(),
  predictions: z.array(z.object({ by: student, rows: z.partialRecord(z.enum(sourcingFields), z.string()) })),
  posts: z.array(
    said.extend({
      quotes: z.array(placed),
      answers: z.array(said),
      pinned: z.boolean().default(false),
      summary: z.boolean().default(false),
    }),
  ),
});

const document = z.object({ slug: z.string(), content: documentContentSchema });

export const demoPeople = people.parse(read("demo/people.json"));
export const demoCourse = course.parse(read("demo/course.json"));
export const demoRoom = room.parse(read("demo/room.json"));
export const demoDiscussion = discussion.parse(read("demo/discussion.json"));
export const demoWork = work.parse(read("demo/work.json"));
export const demoDocuments = fs
  .readdirSync(path.join(CONTENT, "reader"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => document.parse(read(`reader/${file}`)))
  .toSorted((a, b) => ((a.content.meta.date?.edtf ?? "") < (b.content.meta.date?.edtf ?? "") ? -1 : 1));

export type DemoNote = z.infer<typeof room>["notes"][number];
export type DemoPost = z.infer<typeof discussion>["posts"][number];
export type DemoQuality = z.infer<typeof quality>;
export type DemoAssignment = z.infer<typeof course>["assignments"][number];
