/**
 * An assignment that is being talked about: a gate that some have passed, posts with answers, one that is pinned, and the
 * instructor's summary. All of it composed for demonstration (content/demo/discussion.json).
 */
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../lib/data/generated/client";
import type { Answer } from "../../lib/domain/answer/model";
import { emptyText, fromPlainText } from "../../lib/domain/richtext/model";
import type { DemoPublished } from "./assignments";
import { type DemoPost, demoDiscussion } from "./content";
import type { DemoDocument } from "./documents";
import type { DemoPeople } from "./people";
import { passageOf } from "./quotation";

const MINUTE = 60_000;

interface Place {
  people: DemoPeople;
  published: DemoPublished;
  documents: Map<string, DemoDocument>;
}

/** Writes the predictions, then the posts, the last of them an hour ago. */
export async function seedDiscussion(tx: Prisma.TransactionClient, place: Place, now: Date): Promise<void> {
  const { posts } = demoDiscussion;
  await seedPredictions(tx, place, new Date(now.getTime() - 60 * 20 * MINUTE));
  for (const [index, post] of posts.entries()) {
    await seedPost(tx, place, post, new Date(now.getTime() - (60 + (posts.length - index) * 95) * MINUTE));
  }
}

const promptOf = ({ published }: Place, slug: string) => {
  const prompt = published.prompts.get(slug);
  if (!prompt) throw new Error(`no question ${slug}`);
  return prompt;
};

/** Whom a place in the list, or a word, stands for. */
function speakerOf({ people }: Place, by: DemoPost["by"]): string {
  if (by === "staff") return people.instructorId;
  if (by === "assistant") return people.assistantId;
  const found = people.students[by];
  if (!found) throw new Error(`nobody is ${by}`);
  return found.enrollmentId;
}

/** What was expected of the text that is shut, locked; the text is open to these students. */
async function seedPredictions(tx: Prisma.TransactionClient, place: Place, lockedAt: Date): Promise<void> {
  const { courseId } = place.people;
  const { assignmentId } = place.published;
  const { promptId, promptVersionId } = promptOf(place, demoDiscussion.gatePromptSlug);
  for (const { by, rows } of demoDiscussion.predictions) {
    const key = { courseId, assignmentId, studentId: speakerOf(place, by) };
    const said = Object.entries(rows);
    const content: Answer = {
      form: "Sourcing",
      rows: Object.fromEntries(said.map(([field, words]) => [field, fromPlainText(words)])),
      reflection: emptyText,
    };
    const text = said.map(([, words]) => words).join("\n");
    const draft = { text, wordCount: text.split(/\s+/).length, clientId: "seed", savedAt: lockedAt };
    await tx.answerDraft.create({ data: { ...key, promptId, content, ...draft } });
    await tx.gateEntry.create({ data: { ...key, promptId, promptVersionId, content, clientKey: "seed", lockedAt } });
    await tx.assignee.update({
      where: { courseId_assignmentId_studentId: key },
      data: { openedAt: lockedAt, seenNumber: 1, lastActiveAt: lockedAt, answeredCount: 1 },
    });
  }
}

async function seedPost(tx: Prisma.TransactionClient, place: Place, post: DemoPost, at: Date): Promise<void> {
  const quotes = post.quotes.map(({ documentSlug, quote }) => {
    const document = place.documents.get(documentSlug);
    if (!document) throw new Error(`no document ${documentSlug}`);
    const { documentId, revisionId, content } = document;
    const { flow, start, end } = passageOf(content, quote);
    return { documentId, revisionId, span: { flow, start, end }, annotationId: null };
  });
  const pinned = post.pinned ? { pinnedAt: at, pinnedById: place.people.instructorId } : {};
  const parentId = await say(tx, place, post, { at, parentId: null, quotes, summary: post.summary, ...pinned });
  for (const [index, answer] of post.answers.entries()) {
    await say(tx, place, answer, { at: new Date(at.getTime() + (index + 1) * 17 * MINUTE), parentId, quotes: [] });
  }
}

type Standing = Pick<Prisma.DiscussionPostUncheckedCreateInput, "parentId" | "summary" | "pinnedAt" | "pinnedById"> & {
  at: Date;
  quotes: object[];
};

/** One turn with its first version; the student has been there. */
async function say(
  tx: Prisma.TransactionClient,
  place: Place,
  { by, body }: Pick<DemoPost, "by" | "body">,
  { at, quotes, ...standing }: Standing,
): Promise<string> {
  const { courseId } = place.people;
  const { assignmentId } = place.published;
  const { promptId } = promptOf(place, demoDiscussion.promptSlug);
  const [id, authorId] = [randomUUID(), speakerOf(place, by)];
  const words = { body: fromPlainText(body), quotes };
  await tx.discussionPost.create({
    data: {
      ...{ courseId, id, assignmentId, promptId, authorId, ...words, bodyText: body, ...standing },
      ...{ createdAt: at, postedAt: at, changedAt: at },
    },
  });
  await tx.discussionPostVersion.create({
    data: { courseId, postId: id, number: 1, kind: "Save", clientId: "seed", content: words, byId: authorId, at },
  });
  if (typeof by === "number") {
    const who = { courseId, assignmentId, studentId: authorId };
    await tx.assignee.updateMany({ where: { ...who, openedAt: null }, data: { openedAt: at, seenNumber: 1 } });
    await tx.assignee.updateMany({ where: who, data: { lastActiveAt: at } });
  }
  return id;
}
