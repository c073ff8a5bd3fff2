/**
 * Who may do what: one table, read from top to bottom. Every page, action, route, export and stream asks it, with facts
 * that were loaded before. Nothing here looks anything up, and nothing else in the program decides.
 *
 * `false` for a reading action means the thing does not exist for this person (404); `false` for a writing action on
 * something they may read is a refusal in words.
 */
import { isStaff, type Member } from "./viewer";

/** A document in a course, as far as reading it is concerned. */
export interface DocumentFacts {
  published: boolean;
  /** The instructor put it into the library for students. */
  shared: boolean;
  /** It is read in an assignment that is published, has opened and is given to this person. */
  assignedAndOpen: boolean;
}

/** An assignment as this person meets it. */
export interface AssignmentFacts {
  published: boolean;
  /** The opening time of this person is past, or there is none. */
  opened: boolean;
  /** The closing time of this person is past. */
  closed: boolean;
  /** The person is a student it is given to. */
  assigned: boolean;
  /** Others' notes are open to this person (`unlocked`). */
  notesOpen: boolean;
  /** Documents of the course whose gate this person has not passed. Always none for those who predict nothing. */
  shut: readonly string[];
}

/** A note in the margin. */
export interface AnnotationFacts {
  authorId: string;
  authorSectionIds: readonly string[];
  audience: "Private" | "Instructors" | "Group" | "Section" | "Assignment";
  groupId: string | null;
  sectionId: string | null;
  posted: boolean;
  deleted: boolean;
  /** Hidden by those who teach. */
  hidden: boolean;
  /** Waits until others' notes are open to the reader; notes of those who teach never do. */
  gated: boolean;
  /** One of its places is in a document whose gate the reader has not passed. */
  inShut: boolean;
  assignment: AssignmentFacts;
}

/** A reply: it is read with its note. */
export interface PostFacts {
  authorId: string;
  authorSectionIds: readonly string[];
  posted: boolean;
  deleted: boolean;
  hidden: boolean;
  gated: boolean;
  annotation: AnnotationFacts;
}

/** The discussion of one prompt, as this person meets it. */
export interface DiscussionFacts {
  assignment: AssignmentFacts;
  /** Others' posts are shown when one has posted. */
  postFirst: boolean;
  /** This person has a post of their own in it, or had one. */
  hasPosted: boolean;
  /** It is about a passage of a text whose gate this person has not passed. */
  aboutShut: boolean;
}

/** A turn in a discussion. */
export interface DiscussionPostFacts {
  authorId: string;
  authorSectionIds: readonly string[];
  /** Its author teaches here. */
  byStaff: boolean;
  /** Whose thread it stands in, frozen when it was written; neither is everybody's. */
  sectionId: string | null;
  groupId: string | null;
  posted: boolean;
  deleted: boolean;
  hidden: boolean;
  /** It, or the post it answers, quotes a text whose gate this reader has not passed. */
  quotesShut: boolean;
  discussion: DiscussionFacts;
}

/** Anything that belongs to one student: drafts, submissions, marks, grades. */
export interface StudentWorkFacts {
  studentId: string;
  studentSectionIds: readonly string[];
  /** Who was given it to grade, whatever their sections. */
  graderIds?: readonly string[];
}

/** A student's request to look again at a grade that was released. */
export interface RegradeFacts extends StudentWorkFacts {
  /** Whom it was sent to; null when nobody in particular marked it. */
  toId: string | null;
  resolved: boolean;
}

const instructs = (member: Member) => member.role === "Instructor" && !member.archived;
const sharesSection = (member: Member, sectionIds: readonly string[]) =>
  sectionIds.some((id) => member.sectionIds.includes(id));
const teaches = (member: Member, work: StudentWorkFacts) =>
  member.role === "Instructor" ||
  (member.role === "Assistant" &&
    (sharesSection(member, work.studentSectionIds) || (work.graderIds ?? []).includes(member.enrollmentId)));
const teachesAuthor = (member: Member, sectionIds: readonly string[]) =>
  member.role === "Instructor" || (member.role === "Assistant" && sharesSection(member, sectionIds));
const own = (member: Member, work: StudentWorkFacts) =>
  member.role === "Student" && work.studentId === member.enrollmentId;

/** A request is answered by whom it was sent to, while they teach the student, and by every instructor. */
const isAsked = (member: Member, request: RegradeFacts): boolean =>
  member.role === "Instructor" || (request.toId === member.enrollmentId && teaches(member, request));

function mayReadAssignment(member: Member, facts: AssignmentFacts): boolean {
  if (isStaff(member)) return true;
  if (!facts.published || !facts.opened) return false;
  return member.role === "Observer" || facts.assigned;
}

function mayReadAnnotation(member: Member, facts: AnnotationFacts): boolean {
  if (facts.deleted || !mayReadAssignment(member, facts.assignment)) return false;
  if (facts.authorId === member.enrollmentId) return true;
  return (
    facts.posted && isShown(member, facts, facts.assignment) && !waits(member, facts) && isAddressed(member, facts)
  );
}

/** What is said about a text is read with it: not before its gate is passed. */
const waits = (member: Member, { inShut }: AnnotationFacts): boolean => inShut && !isStaff(member);

/** Neither hidden from this member nor waiting for their unlocking. */
const isShown = (member: Member, words: { hidden: boolean; gated: boolean }, { notesOpen }: AssignmentFacts): boolean =>
  isStaff(member) || (!words.hidden && (!words.gated || notesOpen));

function isAddressed(member: Member, { audience, groupId, sectionId, authorSectionIds }: AnnotationFacts): boolean {
  switch (audience) {
    case "Private":
      return false;
    case "Instructors":
      return teachesAuthor(member, authorSectionIds);
    case "Group":
      return teachesAuthor(member, authorSectionIds) || (groupId !== null && member.groupIds.includes(groupId));
    case "Section":
      return member.role !== "Observer" && sectionId !== null && member.sectionIds.includes(sectionId);
    case "Assignment":
      return true;
  }
}

function mayReadPost(member: Member, facts: PostFacts): boolean {
  if (facts.deleted || !mayReadAnnotation(member, facts.annotation)) return false;
  if (facts.authorId === member.enrollmentId) return true;
  return facts.posted && isShown(member, facts, facts.annotation.assignment) && !waits(member, facts.annotation);
}

/**
 * Others' posts in a discussion where one posts first: theirs who teach always, classmates' once one has posted, or once
 * nobody can post any more.
 */
const opensPosts = (member: Member, { postFirst, hasPosted, assignment }: DiscussionFacts): boolean =>
  member.role !== "Student" || !postFirst || hasPosted || assignment.closed;

function mayReadDiscussionPost(member: Member, facts: DiscussionPostFacts): boolean {
  if (facts.deleted || !mayReadAssignment(member, facts.discussion.assignment)) return false;
  if (facts.authorId === member.enrollmentId) return true;
  if (!facts.posted || !isInThread(member, facts)) return false;
  if (isStaff(member)) return true;
  if (facts.quotesShut || (facts.discussion.aboutShut && member.role === "Student")) return false;
  return !facts.hidden && (facts.byStaff || opensPosts(member, facts.discussion));
}

function isInThread(member: Member, { sectionId, groupId, byStaff, authorSectionIds }: DiscussionPostFacts): boolean {
  if (member.role === "Instructor" || (sectionId === null && groupId === null)) return true;
  if (member.role === "Observer") return false;
  if (sectionId !== null) return member.sectionIds.includes(sectionId);
  if (member.role === "Assistant") return byStaff || sharesSection(member, authorSectionIds);
  return groupId !== null && member.groupIds.includes(groupId);
}

/** Words of others that this member answers for: an instructor all, an assistant those of their sections' people. */
const mayModerate = (member: Member, authorSectionIds: readonly string[]): boolean =>
  !member.archived && teachesAuthor(member, authorSectionIds);

/** What has to be known to decide each action. */
interface FactsOf {
  "course.read": [];
  "course.edit": [];
  "people.read": [];
  "people.edit": [];
  "import.read": [];
  "import.edit": [];
  "document.read": [document: DocumentFacts];
  "document.edit": [];
  /** To take documents out: into another course of one's own, or as a file. */
  "document.export": [];
  /** To know that it exists, its title and its dates. */
  "assignment.list": [assignment: AssignmentFacts];
  /** To enter the reading room: text, prompts and notes. */
  "assignment.read": [assignment: AssignmentFacts];
  "assignment.edit": [];
  /** To see who has other dates than everybody: all of them, or those of one's own sections. */
  "override.list": [];
  /** To give a section or students other dates, and to take them back. */
  "override.edit": [];
  /** To give a student extra time in every assignment. */
  "accommodation.edit": [];
  "annotation.read": [annotation: AnnotationFacts];
  "annotation.create": [assignment: AssignmentFacts];
  "annotation.edit": [annotation: AnnotationFacts];
  /** To call a question answered or a matter settled, and to open it again. */
  "annotation.resolve": [annotation: AnnotationFacts];
  /** To ask those who teach to look at it. */
  "annotation.flag": [annotation: AnnotationFacts];
  /** To hide it from readers and show it again, with a trail. */
  "annotation.moderate": [annotation: AnnotationFacts];
  "post.read": [post: PostFacts];
  "post.create": [annotation: AnnotationFacts];
  "post.edit": [post: PostFacts];
  "post.flag": [post: PostFacts];
  "post.moderate": [post: PostFacts];
  /** To see one post of a discussion. */
  "discussion.read": [post: DiscussionPostFacts];
  /** To take a turn in a discussion. */
  "discussion.post": [discussion: DiscussionFacts];
  "discussion.edit": [post: DiscussionPostFacts];
  "discussion.flag": [post: DiscussionPostFacts];
  "discussion.moderate": [post: DiscussionPostFacts];
  /** To put a post first in its thread, or a summary above it. */
  "discussion.pin": [post: DiscussionPostFacts];
  /** To see sheets that were made for a seminar. */
  "sheet.read": [];
  "sheet.edit": [];
  /** To see who was reminded of an assignment. */
  "reminder.list": [];
  "reminder.send": [];
  /** To note that a student spoke in class. */
  "turn.record": [work: StudentWorkFacts];
  /** To see what the class marked, counted, and where readings agree. */
  "heat.read": [assignment: AssignmentFacts];
  /** To part students into groups. */
  "group.edit": [];
  /** To see which passages of whom lost their place, and to help them back. */
  "anchor.review": [];
  "answer.edit": [assignment: AssignmentFacts];
  "submission.list": [];
  "submission.read": [work: StudentWorkFacts];
  "assessment.edit": [work: StudentWorkFacts];
  /** To use comments that are kept for reuse: one's own, and those others share. */
  "bank.read": [];
  /** To keep, change, share and put away a comment. */
  "bank.edit": [comment: { ownerId: string }];
  /** To see the sample answers that graders mark first. */
  "calibration.read": [];
  /** To give them levels of one's own. */
  "calibration.mark": [];
  /** To say that graders mark them first. */
  "calibration.turn": [];
  /** To part the marking of an assignment among those who teach. */
  "marking.allot": [];
  /** To see how far those who mark the same work agree, and both their markings once both have finished. */
  "agreement.read": [];
  /** To settle where two who marked blind differ. */
  "assessment.settle": [];
  /** To say who marks what a second time, and to take that back. */
  "marking.deal": [];
  /** To let those who mark know whose anonymous work this is. */
  "pseudonym.lift": [];
  "grade.release": [];
  /** A student's grade and feedback: theirs once released, their teachers' always. */
  "grade.read": [work: StudentWorkFacts & { released: boolean }];
  /** To see the row of a student in the gradebook; a student's own holds released grades only. */
  "gradebook.read": [work: StudentWorkFacts];
  /** To see the rubrics of a course, who published them and where they are used. */
  "rubric.read": [];
  /** To publish, copy, bring in and put away rubrics. */
  "rubric.edit": [];
  /** To make categories and weigh them. */
  "gradebook.edit": [];
  /** To put points by hand, excuse, declare missing, and take that back. */
  "grade.override": [work: StudentWorkFacts];
  /** To say that one has read what came back. */
  "grade.acknowledge": [work: StudentWorkFacts & { released: boolean }];
  /** To ask for a second look at what came back. */
  "regrade.ask": [work: StudentWorkFacts & { released: boolean }];
  "regrade.read": [request: RegradeFacts];
  /** To add to the talk about a request. */
  "regrade.answer": [request: RegradeFacts];
  /** To say what came of it. */
  "regrade.settle": [request: RegradeFacts];
  /** To ask students to revise what was returned to them. */
  "revision.invite": [];
  /** To see the levels of a class, counted, and how those who mark differ: all of it, or one's own sections and marking. */
  "insight.read": [];
  /** A student's own growth by skill, from released levels. */
  "growth.read": [work: StudentWorkFacts];
  /** To see what one student contributed over the term; a student sees their own. */
  "participation.read": [work: StudentWorkFacts];
  "participation.mark": [work: StudentWorkFacts];
  /** To say over which time, and with which rubric, participation is marked. */
  "participation.edit": [];
}
export type Action = keyof FactsOf;

const rules: {
  [A in Action]: (member: Member, ...facts: FactsOf[A]) => boolean;
} = {
  "course.read": () => true,
  "course.edit": instructs,
  "people.read": isStaff,
  "people.edit": instructs,
  "import.read": (member) => member.role === "Instructor",
  "import.edit": instructs,
  "document.read": (member, document) => {
    if (member.role === "Instructor") return true;
    if (member.role !== "Student") return document.published;
    return document.published && (document.shared || document.assignedAndOpen);
  },
  "document.edit": instructs,
  "document.export": (member) => member.role === "Instructor",
  "assignment.list": (member, assignment) =>
    isStaff(member) || (assignment.published && (member.role === "Observer" || assignment.assigned)),
  "assignment.read": mayReadAssignment,
  "assignment.edit": instructs,
  "override.list": isStaff,
  "override.edit": instructs,
  "accommodation.edit": instructs,
  "annotation.read": mayReadAnnotation,
  "annotation.create": (member, assignment) =>
    !member.archived &&
    member.role !== "Observer" &&
    mayReadAssignment(member, assignment) &&
    (isStaff(member) || !assignment.closed),
  "annotation.edit": (member, annotation) =>
    !member.archived &&
    !annotation.deleted &&
    annotation.authorId === member.enrollmentId &&
    mayReadAssignment(member, annotation.assignment),
  "annotation.resolve": (member, annotation) =>
    !member.archived &&
    mayReadAnnotation(member, annotation) &&
    (annotation.authorId === member.enrollmentId || mayModerate(member, annotation.authorSectionIds)),
  "annotation.flag": (member, annotation) =>
    member.role === "Student" &&
    !member.archived &&
    annotation.authorId !== member.enrollmentId &&
    mayReadAnnotation(member, annotation),
  "annotation.moderate": (member, annotation) =>
    mayReadAnnotation(member, annotation) && mayModerate(member, annotation.authorSectionIds),
  "post.read": mayReadPost,
  "post.create": (member, annotation) =>
    !member.archived &&
    member.role !== "Observer" &&
    annotation.posted &&
    mayReadAnnotation(member, annotation) &&
    (isStaff(member) || !annotation.assignment.closed),
  "post.edit": (member, post) =>
    !member.archived &&
    !post.deleted &&
    post.authorId === member.enrollmentId &&
    mayReadAnnotation(member, post.annotation),
  "post.flag": (member, post) =>
    member.role === "Student" && !member.archived && post.authorId !== member.enrollmentId && mayReadPost(member, post),
  "post.moderate": (member, post) => mayReadPost(member, post) && mayModerate(member, post.authorSectionIds),
  "discussion.read": mayReadDiscussionPost,
  "discussion.post": (member, { assignment }) =>
    !member.archived &&
    member.role !== "Observer" &&
    mayReadAssignment(member, assignment) &&
    (isStaff(member) || !assignment.closed),
  "discussion.edit": (member, post) =>
    !member.archived &&
    !post.deleted &&
    post.authorId === member.enrollmentId &&
    mayReadAssignment(member, post.discussion.assignment) &&
    (isStaff(member) || !post.discussion.assignment.closed),
  "discussion.flag": (member, post) =>
    member.role === "Student" &&
    !member.archived &&
    post.authorId !== member.enrollmentId &&
    mayReadDiscussionPost(member, post),
  "discussion.moderate": (member, post) =>
    mayReadDiscussionPost(member, post) && mayModerate(member, post.authorSectionIds),
  "discussion.pin": (member, post) =>
    !member.archived && isStaff(member) && post.posted && mayReadDiscussionPost(member, post),
  "sheet.read": isStaff,
  "sheet.edit": (member) => isStaff(member) && !member.archived,
  "reminder.list": isStaff,
  "reminder.send": (member) => isStaff(member) && !member.archived,
  "turn.record": (member, work) => !member.archived && teaches(member, work),
  "heat.read": (member, assignment) =>
    mayReadAssignment(member, assignment) && (isStaff(member) || (member.role === "Student" && assignment.notesOpen)),
  "group.edit": instructs,
  "anchor.review": (member) => member.role === "Instructor",
  "answer.edit": (member, assignment) =>
    !member.archived &&
    member.role === "Student" &&
    assignment.assigned &&
    assignment.published &&
    assignment.opened &&
    !assignment.closed,
  "submission.list": isStaff,
  "submission.read": (member, work) => own(member, work) || teaches(member, work),
  "assessment.edit": (member, work) => !member.archived && teaches(member, work),
  "bank.read": isStaff,
  "bank.edit": (member, { ownerId }) => !member.archived && isStaff(member) && ownerId === member.enrollmentId,
  "calibration.read": isStaff,
  "calibration.mark": (member) => isStaff(member) && !member.archived,
  "calibration.turn": instructs,
  "marking.allot": instructs,
  "agreement.read": (member) => member.role === "Instructor",
  "assessment.settle": instructs,
  "marking.deal": instructs,
  "pseudonym.lift": instructs,
  "grade.release": instructs,
  "grade.read": (member, work) => (own(member, work) ? work.released : teaches(member, work)),
  "gradebook.read": (member, work) => own(member, work) || teachesAuthor(member, work.studentSectionIds),
  "rubric.read": isStaff,
  "rubric.edit": instructs,
  "gradebook.edit": instructs,
  "grade.override": (member, work) => !member.archived && teachesAuthor(member, work.studentSectionIds),
  "grade.acknowledge": (member, work) => !member.archived && own(member, work) && work.released,
  "regrade.ask": (member, work) => !member.archived && own(member, work) && work.released,
  "regrade.read": (member, request) => own(member, request) || isAsked(member, request),
  "regrade.answer": (member, request) =>
    !member.archived && !request.resolved && (own(member, request) || isAsked(member, request)),
  "regrade.settle": (member, request) => !member.archived && !request.resolved && isAsked(member, request),
  "revision.invite": instructs,
  "insight.read": isStaff,
  "growth.read": own,
  "participation.read": (member, work) => own(member, work) || teachesAuthor(member, work.studentSectionIds),
  "participation.mark": (member, work) => !member.archived && teachesAuthor(member, work.studentSectionIds),
  "participation.edit": instructs,
};

/** May this member do this, given these facts? Pure; the facts must be of the course the member is in. */
export function can<A extends Action>(member: Member, action: A, ...facts: FactsOf[A]): boolean {
  return rules[action](member, ...facts);
}
