import type { Viewer } from "../../../domain/policy/viewer";
import * as account from "../../account";
import * as courseHome from "../../course-home";
import * as courses from "../../courses";
import * as enrollments from "../../enrollments";
import * as groupSets from "../../group-sets";
import * as groups from "../../groups";
import * as invitations from "../../invitations";
import * as joinCodes from "../../join-codes";
import * as people from "../../people";
import * as personLinks from "../../person-links";
import * as sections from "../../sections";
import { viewerOf } from "../world";
import { assistants, everyone, members, type Row, staff } from "./row";

const invitation = { text: "new.person@example.test", role: "Student" as const, sectionId: null };
const passwords = { current: "", password: "timber for the quay", secret: null, from: "192.0.2.7" };
const withAccount = everyone.filter((person) => person !== "nobody");

/** Only instructors change people; assistants see them and are told. */
const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });
const ownAccount = (call: (viewer: Viewer) => Promise<unknown>): Row => ({ may: withAccount, personal: true, call });

/** Accounts, courses and the people in them. */
export const peopleRows: Record<string, Row> = {
  "account.readAccount": ownAccount((v) => account.readAccount(v, null, new Date())),
  "account.changeName": ownAccount((v) => account.changeName(v, "Somebody Else")),
  "account.changePassword": ownAccount((v) => account.changePassword(v, passwords, new Date())),
  "account.signOutEverywhere": ownAccount((v) => account.signOutEverywhere(v)),
  "courses.listCourses": { may: members, personal: true, call: (v) => courses.listCourses(v) },
  "courses.createCourse": {
    ...{ may: ["instructor", "stranger"], personal: true },
    call: (v) => courses.createCourse(v, { title: "A new one", term: null, timeZone: "Europe/Berlin" }, new Date()),
  },
  "courses.readRole": { may: members, call: (v, w) => courses.readRole(v, w.courseId) },
  "courses.readCourse": { may: members, call: (v, w) => courses.readCourse(v, w.courseId) },
  "course-home.readCourseHome": {
    may: members,
    call: (v, w) => courseHome.readCourseHome(v, w.courseId, new Date()),
  },
  "course-home.whatIsDue": { may: members, personal: true, call: (v) => courseHome.whatIsDue(v, new Date()) },
  "people.readPeople": {
    may: staff,
    call: (v, w) => people.readPeople(v, w.courseId, { showing: { kind: "all" }, search: "", page: 1 }, new Date()),
  },
  "enrollments.changePeople": instructorsOnly((v, w) =>
    enrollments.changePeople(v, w.courseId, [w.neighbour.enrollmentId], { role: "Observer", sectionId: w.tuesday }),
  ),
  "enrollments.removePeople": instructorsOnly((v, w) =>
    enrollments.removePeople(v, w.courseId, [w.neighbour.enrollmentId], new Date()),
  ),
  "enrollments.restorePeople": instructorsOnly((v, w) =>
    enrollments.restorePeople(v, w.courseId, [w.dropped.enrollmentId]),
  ),
  "invitations.previewInvitation": instructorsOnly((v, w) => invitations.previewInvitation(v, w.courseId, invitation)),
  "invitations.invitePeople": instructorsOnly((v, w) =>
    invitations.invitePeople(v, w.courseId, invitation, new Date()),
  ),
  "join-codes.reissueJoinCode": instructorsOnly((v, w) =>
    joinCodes.reissueJoinCode(v, w.courseId, w.tuesday, new Date()),
  ),
  "join-codes.endJoinCode": {
    ...instructorsOnly((v, w) => joinCodes.endJoinCode(v, w.courseId, null, new Date())),
    prepare: (w) => joinCodes.reissueJoinCode(viewerOf(w.instructor), w.courseId, null, new Date()),
  },
  "person-links.makePersonLink": instructorsOnly((v, w) =>
    personLinks.makePersonLink(v, w.courseId, w.student.enrollmentId, new Date()),
  ),
  "group-sets.readGroups": {
    may: staff,
    call: (v, w) => groupSets.readGroups(v, w.courseId, w.groups.groupSetId),
  },
  "group-sets.createGroupSet": instructorsOnly((v, w) =>
    groupSets.createGroupSet(v, w.courseId, { name: "Pairs", how: "balanced", count: "people", number: 2 }),
  ),
  "group-sets.renameGroupSet": instructorsOnly((v, w) =>
    groupSets.renameGroupSet(v, w.courseId, w.groups.groupSetId, "Threes"),
  ),
  "group-sets.deleteGroupSet": instructorsOnly((v, w) => groupSets.deleteGroupSet(v, w.courseId, w.spareGroupSetId)),
  "groups.addGroup": instructorsOnly((v, w) => groups.addGroup(v, w.courseId, w.groups.groupSetId, "The third")),
  "groups.renameGroup": instructorsOnly((v, w) => groups.renameGroup(v, w.courseId, w.groups.first, "The first")),
  "groups.dissolveGroup": instructorsOnly((v, w) => groups.dissolveGroup(v, w.courseId, w.groups.first)),
  "groups.restoreGroup": {
    ...instructorsOnly((v, w) => groups.restoreGroup(v, w.courseId, w.groups.first)),
    prepare: (w) => groups.dissolveGroup(viewerOf(w.instructor), w.courseId, w.groups.first),
  },
  "groups.moveToGroups": instructorsOnly((v, w) =>
    groups.moveToGroups(v, w.courseId, w.groups.groupSetId, [
      { enrollmentId: w.student.enrollmentId, from: w.groups.first, to: w.groups.second },
    ]),
  ),
  "sections.createSection": instructorsOnly((v, w) => sections.createSection(v, w.courseId, "Friday")),
  "sections.renameSection": instructorsOnly((v, w) => sections.renameSection(v, w.courseId, w.tuesday, "Monday")),
};
