import type { Hiding } from "../../../domain/annotation/moderation";
import * as mentions from "../../mentions";
import * as moderation from "../../moderation";
import * as history from "../../note-history";
import * as position from "../../reading-position";
import * as replies from "../../replies";
import * as resolutions from "../../resolutions";
import * as room from "../../room";
import * as standing from "../../room-standing";
import { sentReply } from "../sent-note";
import { viewerOf } from "../world";
import { members, type Person, type Row, staff, students, teachers } from "./row";
import type { ExportsWorld } from "./world";

const others = (may: readonly Person[]) => members.filter((person) => !may.includes(person));
const at = (w: ExportsWorld) => [w.courseId, w.open.assignmentId] as const;
/** The note that everybody reads, and the reply to the note for one group. */
const words = (w: ExportsWorld) => ({ annotationId: w.notes.assignment, replyId: null });
const hiding: Hiding = { hide: true, reason: "It names a person." };

/** Reading notes, answering them, and keeping the room civil. What is written is Sami's. */
export const noteRows: Record<string, Row> = {
  "room.listNotes": { may: members, call: (v, w) => room.listNotes(v, ...at(w)) },
  "replies.saveReply": {
    ...{ may: [...staff, ...students], told: ["observer"] },
    call: (v, w) => replies.saveReply(v, ...at(w), w.notes.assignment, sentReply("Why?")),
  },
  "replies.deleteReply": {
    may: ["student"],
    call: (v, w) => replies.deleteReply(v, ...at(w), w.secret.group, w.secret.toGroup),
  },
  "replies.restoreReply": {
    may: ["student"],
    prepare: (w) => replies.deleteReply(viewerOf(w.student), ...at(w), w.secret.group, w.secret.toGroup),
    call: (v, w) => replies.restoreReply(v, ...at(w), w.secret.group, w.secret.toGroup),
  },
  "resolutions.resolveAnnotation": {
    ...{ may: ["student", ...teachers], told: others(["student", ...teachers]) },
    call: (v, w) => resolutions.resolveAnnotation(v, ...at(w), w.notes.assignment, true),
  },
  "moderation.flagWords": {
    ...{ may: ["classmate", "neighbour"], told: others(["classmate", "neighbour"]) },
    call: (v, w) => moderation.flagWords(v, ...at(w), words(w), "It is rude."),
  },
  "moderation.hideWords": {
    ...{ may: teachers, told: others(teachers) },
    call: (v, w) => moderation.hideWords(v, ...at(w), words(w), hiding),
  },
  "moderation.settleFlags": {
    ...{ may: teachers, told: others(teachers) },
    prepare: (w) => moderation.flagWords(viewerOf(w.classmate), ...at(w), words(w), "It is rude."),
    call: (v, w) => moderation.settleFlags(v, ...at(w), words(w), { action: "Dismiss", reason: "It is a quotation." }),
  },
  "moderation.readModeration": {
    may: staff,
    call: (v, w) => moderation.readModeration(v, w.courseId, { list: "trail", page: 1 }),
  },
  "note-history.readNoteHistory": {
    may: ["student", ...staff],
    call: (v, w) => history.readNoteHistory(v, ...at(w), w.notes.assignment),
  },
  "note-history.readReplyHistory": {
    may: ["student", ...teachers],
    call: (v, w) => history.readReplyHistory(v, ...at(w), w.secret.group, w.secret.toGroup),
  },
  "reading-position.saveReadingPosition": {
    may: members,
    call: (v, w) => position.saveReadingPosition(v, ...at(w), { revisionId: w.document.revisionId, blockId: "b5" }),
  },
  "mentions.findMentionable": { may: members, call: (v, w) => mentions.findMentionable(v, ...at(w), "") },
  "mentions.readUnseenMentions": { may: members, call: (v, w) => mentions.readUnseenMentions(v, w.courseId) },
  "room-standing.listOwnCourses": { may: members, personal: true, call: (v) => standing.listOwnCourses(v) },
  "room-standing.readStanding": { may: members, call: (v, w) => standing.readStanding(v, ...at(w)) },
};
