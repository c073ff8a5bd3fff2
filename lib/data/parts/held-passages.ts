/** What was frozen or quoted once, as a student gets it now: a text that is held back since keeps its words to itself. */
import { type Passage, type Span, withoutContext } from "../../domain/anchor/passage";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { withoutQuotesOf } from "../../domain/discussion/own-posts";
import { passageReader } from "../../domain/document/readable";
import { linearText } from "../../domain/document/text";
import type { Member } from "../../domain/policy/viewer";
import type { SubmittedAnswer, SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import { revisionContent } from "./revision-content";
import { roomSources } from "./room-texts";

/** Where words were quoted from; `documentId` finds the text of the room when they stand in another revision of it. */
interface QuotedIn {
  documentId?: string;
  revisionId: string;
}

/** Does a passage lie within what this person gets in the room of `published` now? */
export async function passagesHeld(member: Member, published: PublishedAssignment) {
  const sources = await roomSources(member, published);
  return async ({ documentId, revisionId }: QuotedIn, span: Span): Promise<boolean> => {
    const same = sources.find((source) => source.excerpt.revisionId === revisionId);
    if (same) return same.holds(span);
    const other = sources.find((source) => source.excerpt.documentId === documentId);
    return other
      ? passageReader(await revisionContent(database, member.courseId, revisionId), other.ranges)(span)
      : false;
  };
}

/** The words of a passage, less their context; none where it is not held. Its place stays. */
export const heldWords = <P extends Passage>(passage: P, held: boolean): P =>
  withoutContext(held ? passage : { ...passage, exact: "" });

/** A submission as its author reads it: what they wrote stays, quotations and questions' passages only where they are held. */
export async function ownWork(member: Member, work: SubmittedWork): Promise<SubmittedWork> {
  const held = await passagesHeld(member, work.published);
  const shut = (await roomSources(member, work.published))
    .filter(({ ranges }) => ranges.text === "frame")
    .map(({ content }) => linearText(content.blocks));
  const answers = await Promise.all(
    work.answers.map(async (answer) => ({
      ...answer,
      content: answer.content && withoutQuotesOf(answer.content, shut),
      evidence: await Promise.all(
        answer.evidence.map(async (each) => ({
          ...each,
          passage: heldWords(each.passage, await held(each, each.passage)),
        })),
      ),
    })),
  );
  const prompts = await Promise.all(
    work.published.prompts.map(async ({ passage, ...prompt }) => ({
      ...prompt,
      passage: passage && (await held(passage, passage)) ? withoutContext(passage) : null,
    })),
  );
  const published = { ...work.published, prompts };
  const promptOf = (answer: SubmittedAnswer) => prompts.find((each) => each.id === answer.prompt.id) ?? answer.prompt;
  return { ...work, published, answers: answers.map((answer) => ({ ...answer, prompt: promptOf(answer) })) };
}
