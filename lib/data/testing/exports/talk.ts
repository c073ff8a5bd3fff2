import { randomUUID } from "node:crypto";
import * as discussion from "../../discussion";
import * as history from "../../discussion-history";
import * as pins from "../../discussion-pins";
import * as posts from "../../discussion-posts";
import * as participation from "../../participation";
import * as sheets from "../../seminar-sheets";
import * as turns from "../../spoken-turns";
import { sentPost } from "../sent-post";
import { viewerOf } from "../world";
import { members, type Person, type Row, staff, students, teachers } from "./row";
import type { ExportsWorld } from "./world";

const at = (w: ExportsWorld) => [w.courseId, w.open.assignmentId] as const;
const others = (may: readonly Person[]) => members.filter((person) => !may.includes(person));
const turn = (w: ExportsWorld) => ({
  ...{ id: randomUUID(), enrollmentId: w.student.enrollmentId, promptId: w.discussionPromptId, note: null },
});

/** Discussions, sheets for the seminar, and turns in class. The post and the turn are Sami's. */
export const talkRows: Record<string, Row> = {
  "discussion.readDiscussion": {
    may: members,
    call: (v, w) => discussion.readDiscussion(v, ...at(w), { promptId: w.discussionPromptId, page: 1 }),
  },
  "discussion.readDiscussionNews": {
    may: members,
    call: (v, w) => discussion.readDiscussionNews(v, ...at(w), { promptId: w.discussionPromptId, since: new Date(0) }),
  },
  "discussion.rememberDiscussionVisit": {
    may: members,
    call: (v, w) =>
      discussion.rememberDiscussionVisit(v, ...at(w), { promptId: w.discussionPromptId, readAt: new Date() }),
  },
  "discussion-posts.savePost": {
    ...{ may: [...staff, ...students], told: ["observer"] },
    call: (v, w) => posts.savePost(v, ...at(w), sentPost(w.discussionPromptId, "Why?")),
  },
  "discussion-posts.deletePost": {
    may: ["student"],
    call: (v, w) => posts.deletePost(v, ...at(w), w.discussionPostId),
  },
  "discussion-posts.restorePost": {
    may: ["student"],
    prepare: (w) => posts.deletePost(viewerOf(w.student), ...at(w), w.discussionPostId),
    call: (v, w) => posts.restorePost(v, ...at(w), w.discussionPostId),
  },
  "discussion-pins.pinPost": {
    ...{ may: staff, told: others(staff) },
    call: (v, w) => pins.pinPost(v, ...at(w), w.discussionPostId, true),
  },
  "discussion-history.readPostHistory": {
    may: ["student", ...staff],
    call: (v, w) => history.readPostHistory(v, ...at(w), w.discussionPostId),
  },
  "seminar-sheets.listSheets": { may: staff, call: (v, w) => sheets.listSheets(v, ...at(w), new Date()) },
  "seminar-sheets.readSheet": { may: staff, call: (v, w) => sheets.readSheet(v, ...at(w), w.sheetId, new Date()) },
  "seminar-sheets.createSheet": {
    may: staff,
    call: (v, w) => sheets.createSheet(v, ...at(w), { id: randomUUID(), title: "For Friday", edit: null }, new Date()),
  },
  "seminar-sheets.changeSheet": {
    may: staff,
    call: (v, w) => sheets.changeSheet(v, ...at(w), w.sheetId, { do: "names", names: false }, new Date()),
  },
  "seminar-sheets.renameSheet": {
    may: staff,
    call: (v, w) => sheets.renameSheet(v, ...at(w), w.sheetId, "For Friday", new Date()),
  },
  "seminar-sheets.removeSheet": {
    may: staff,
    call: (v, w) => sheets.removeSheet(v, ...at(w), w.sheetId, true, new Date()),
  },
  "spoken-turns.recordTurn": { may: teachers, call: (v, w) => turns.recordTurn(v, ...at(w), turn(w)) },
  "spoken-turns.takeBackTurn": {
    may: teachers,
    call: (v, w) => turns.takeBackTurn(v, ...at(w), w.turnId, true, new Date()),
  },
  "participation.readParticipation": {
    may: staff,
    call: (v, w) => participation.readParticipation(v, ...at(w), { sectionId: null, page: 1 }),
  },
};
