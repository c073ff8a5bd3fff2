/** How a note or a reply came to say what it says: its versions, and what each of them changed. */
import { z } from "zod";
import { plainText, richText } from "../richtext/model";
import { type Audience, annotationKinds, audienceNames, audiences, relationNames, relations } from "./model";

const said = z.object({
  version: z.int(),
  /** ISO instant. */
  at: z.string(),
  /** Who wrote it, as this reader may know them. */
  by: z.string(),
  /** It came too late: another device had written meanwhile. It is kept here and was never shown. */
  conflict: z.boolean(),
  body: richText,
});

const noteVersion = said.extend({
  kind: z.enum(annotationKinds),
  relation: z.enum(relations).nullable(),
  skill: z.string().nullable(),
  tags: z.array(z.string()),
  audience: z.enum(audiences),
  groupName: z.string().nullable(),
  sectionName: z.string().nullable(),
});

/** One version of a reply: nothing but its words. */
export type ReplyVersion = z.infer<typeof said>;
/** One version of a note. */
export type NoteVersion = z.infer<typeof noteVersion>;

/** What a server answers about the history of a note, and of a reply; oldest first. */
export const noteHistory = z.object({ versions: z.array(noteVersion) });
export const replyHistory = z.object({ versions: z.array(said) });

/** The names of skills, by key. */
export type SkillNames = ReadonlyMap<string, string>;

const kindWords = {
  Comment: "made a comment",
  Highlight: "made a mark without words",
  Question: "made a question",
  Corroboration: "made a corroboration",
} as const;

/** What a version changed beside its words, each in a few words; nothing for the first one. */
export function changesOf(before: NoteVersion | null, after: NoteVersion, skills: SkillNames): string[] {
  if (!before) return [];
  const changes: string[] = [];
  if (before.kind !== after.kind) changes.push(kindWords[after.kind]);
  if (after.relation && before.relation !== after.relation) changes.push(`now “${relationNames[after.relation]}”`);
  if (before.skill !== after.skill) changes.push(skillChange(after.skill, skills));
  if (before.tags.join("\n") !== after.tags.join("\n")) changes.push(tagChange(before.tags, after.tags));
  if (audienceOf(before) !== audienceOf(after)) changes.push(`for “${audienceOf(after)}”`);
  return changes;
}

const skillChange = (skill: string | null, skills: SkillNames): string =>
  skill === null ? "without a skill" : `skill ${skills.get(skill) ?? skill}`;

function tagChange(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((tag) => !before.includes(tag)).map((tag) => `#${tag} added`);
  const gone = before.filter((tag) => !after.includes(tag)).map((tag) => `#${tag} removed`);
  return [...added, ...gone].join(", ") || "tags in another order";
}

const audienceOf = ({ audience, groupName, sectionName }: { audience: Audience } & Partial<NoteVersion>): string =>
  (audience === "Group" ? groupName : audience === "Section" ? sectionName : null) ?? audienceNames[audience];

/** Did the words themselves change? */
export const wordsChanged = (before: ReplyVersion | null, after: ReplyVersion): boolean =>
  before === null || plainText(before.body) !== plainText(after.body);
