import { randomUUID } from "node:crypto";
import * as agreement from "../../agreement";
import * as heat from "../../heat";
import * as promptIdeas from "../../prompt-ideas";
import * as skills from "../../skills";
import { quoted } from "../course";
import { assistants, type Row, staff, students } from "./row";

const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });
const { flow, startAt, endAt } = quoted("b5", "No ship above 300 tons");
const passage = { text: 1, flow, startAt, endAt, skill: null, page: 1 };
const about = "Whose voice is missing?";

/** What is counted over the class's notes and made of them; and the skills they are sorted by. */
export const seminarRows: Record<string, Row> = {
  "heat.readHeat": {
    may: [...staff, ...students],
    call: (v, w) => heat.readHeat(v, w.courseId, w.open.assignmentId, { text: 1, skill: null }),
  },
  "heat.readPassageNotes": {
    may: staff,
    call: (v, w) => heat.readPassageNotes(v, w.courseId, w.open.assignmentId, passage),
  },
  "agreement.readReadings": {
    may: [...staff, ...students],
    call: (v, w) => agreement.readReadings(v, w.courseId, w.open.assignmentId),
  },
  "prompt-ideas.readClashes": {
    may: staff,
    call: (v, w) => promptIdeas.readClashes(v, w.courseId, w.open.assignmentId),
  },
  "prompt-ideas.makeDiscussionPrompt": instructorsOnly((v, w) =>
    promptIdeas.makeDiscussionPrompt(v, w.courseId, w.open.assignmentId, {
      ...{ promptId: randomUUID(), notes: [w.notes.assignment, w.notes.section] },
    }),
  ),
  "skills.readSkills": { may: staff, call: (v, w) => skills.readSkills(v, w.courseId) },
  "skills.addSkill": instructorsOnly((v, w) => skills.addSkill(v, w.courseId, { name: "Genre", about })),
  "skills.changeSkill": instructorsOnly((v, w) =>
    skills.changeSkill(v, w.courseId, w.skillId, { name: "Gaps", about }),
  ),
  "skills.retireSkill": instructorsOnly((v, w) => skills.retireSkill(v, w.courseId, w.skillId, true)),
  "skills.moveSkill": instructorsOnly((v, w) => skills.moveSkill(v, w.courseId, w.skillId, -1)),
};
