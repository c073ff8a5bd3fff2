import type { FileChoices } from "../../../domain/gradebook/file-choices";
import { done } from "../../../domain/policy/outcome";
import * as gradebook from "../../gradebook";
import * as categories from "../../gradebook-categories";
import * as entries from "../../gradebook-entries";
import * as files from "../../gradebook-files";
import * as history from "../../gradebook-history";
import * as overrides from "../../gradebook-overrides";
import { viewerOf } from "../world";
import { assistants, type Row, staff, students, teachers } from "./row";
import type { ExportsWorld } from "./world";

const everybody = { sectionId: null, words: "", page: 1 };
const entryOf = (w: ExportsWorld) => ({ assignmentId: w.later.assignmentId, studentId: w.student.enrollmentId });
const bytes = async () => done(new TextEncoder().encode("Name,Essay\nSami,2\n"));
const choices = (mode: FileChoices["mode"], { later }: ExportsWorld): FileChoices => ({
  ...{ mode, waiting: true, hands: new Map() },
  columns: new Map([[later.assignmentId, 2]]),
});
const fileAt = (w: ExportsWorld, mode: FileChoices["mode"]) =>
  [w.courseId, w.gradebookFileId, choices(mode, w)] as const;

/** The gradebook. The entry is Sami's, whom the first assistant teaches; the brought file is the instructor's. */
export const gradebookRows: Record<string, Row> = {
  "gradebook.readGradebook": {
    may: staff,
    call: (v, w) => gradebook.readGradebook(v, w.courseId, everybody, new Date()),
  },
  "gradebook.readOwnGradebook": {
    may: students,
    call: (v, w) => gradebook.readOwnGradebook(v, w.courseId, new Date()),
  },
  "gradebook.exportGradebook": {
    may: [...staff, ...students],
    call: (v, w) => gradebook.exportGradebook(v, w.courseId, new Date()),
  },
  "gradebook-entries.readEntry": {
    may: teachers,
    call: (v, w) => entries.readEntry(v, w.courseId, entryOf(w)),
  },
  "gradebook-entries.changeEntry": {
    may: teachers,
    call: async (v, w) => {
      const { number } = await entries.readEntry(viewerOf(w.instructor), w.courseId, entryOf(w));
      const sent = { change: { do: "points", points: "1" }, reason: "On paper", number } as const;
      return entries.changeEntry(v, w.courseId, entryOf(w), sent);
    },
  },
  "gradebook-history.readGradebookHistory": {
    may: staff,
    call: (v, w) =>
      history.readGradebookHistory(v, w.courseId, { studentId: null, words: "", assignmentId: null, page: 1 }),
  },
  "gradebook-history.readGradebookPerson": {
    may: teachers,
    call: (v, w) => history.readGradebookPerson(v, w.courseId, w.student.enrollmentId, { page: 1, now: new Date() }),
  },
  "gradebook-categories.readGradeCategories": {
    may: staff,
    call: (v, w) => categories.readGradeCategories(v, w.courseId),
  },
  "gradebook-categories.saveGradeCategories": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => {
      const essays = { id: null, name: "Essays", weight: "", dropLowest: "", position: "", remove: false };
      return categories.saveGradeCategories(v, w.courseId, { categories: [essays], columns: [] });
    },
  },
  "gradebook-files.bringGradebookFile": {
    may: staff,
    call: (v, w) => files.bringGradebookFile(v, w.courseId, "grades.csv", bytes),
  },
  "gradebook-files.readGradebookExchange": {
    may: staff,
    call: (v, w) => files.readGradebookExchange(v, w.courseId),
  },
  "gradebook-files.readGradebookFile": {
    may: ["instructor"],
    call: (v, w) => files.readGradebookFile(v, ...fileAt(w, "fill")),
  },
  "gradebook-files.fillGradebookFile": {
    may: ["instructor"],
    call: (v, w) => files.fillGradebookFile(v, ...fileAt(w, "fill")),
  },
  "gradebook-overrides.takeGradebookFile": {
    may: ["instructor"],
    call: async (v, w) => {
      const { result } = await files.readGradebookFile(viewerOf(w.instructor), ...fileAt(w, "take"));
      const seen = { reason: "From the old list", seal: result?.seal ?? "" };
      return overrides.takeGradebookFile(v, ...fileAt(w, "take"), seen);
    },
  },
};
