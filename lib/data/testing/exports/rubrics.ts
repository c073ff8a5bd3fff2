import { rubricFileText } from "../../../domain/rubric/rubric-file";
import type { RubricRows } from "../../../domain/rubric/rubric-pages";
import * as drafts from "../../rubric-drafts";
import * as library from "../../rubric-library";
import * as rubrics from "../../rubrics";
import { assistants, type Row, staff } from "./row";

const criteria: RubricRows = [
  {
    ...{ key: "words", kind: "YesNo", title: "Cites words", description: "", skill: null, points: "1" },
    ...{ threshold: null, counts: null, capPoints: null, capsKeys: [], levels: [] },
  },
];
const cites = { title: "Cites", criteria };
const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });

/** Those who teach read rubrics; an instructor makes and publishes them. */
export const rubricRows: Record<string, Row> = {
  "rubrics.readRubrics": { may: staff, call: (v, w) => rubrics.readRubrics(v, w.courseId) },
  "rubrics.readRubric": { may: staff, call: (v, w) => rubrics.readRubric(v, w.courseId, w.rubric.rubricId, 1) },
  "rubrics.readNewRubric": { may: ["instructor"], call: (v, w) => rubrics.readNewRubric(v, w.courseId) },
  "rubrics.exportRubric": { may: staff, call: (v, w) => rubrics.exportRubric(v, w.courseId, w.rubric.rubricId) },
  "rubrics.makeRubric": instructorsOnly((v, w) => rubrics.makeRubric(v, w.courseId, cites)),
  "rubrics.copyFramework": instructorsOnly((v, w) => rubrics.copyFramework(v, w.courseId, "two-criteria")),
  "rubrics.bringRubric": instructorsOnly((v, w) =>
    rubrics.bringRubric(v, w.courseId, rubricFileText({ ...cites, slug: "cites", about: "" })),
  ),
  "rubric-drafts.readRubricDraft": {
    may: ["instructor"],
    call: (v, w) => drafts.readRubricDraft(v, w.courseId, w.rubric.rubricId),
  },
  "rubric-drafts.saveRubricDraft": instructorsOnly((v, w) =>
    drafts.saveRubricDraft(v, w.courseId, w.rubric.rubricId, {
      ...{ draft: { base: 1, criteria }, baseVersion: 1, clientId: "rubric-draft" },
    }),
  ),
  "rubric-drafts.throwRubricDraftAway": instructorsOnly((v, w) =>
    drafts.throwRubricDraftAway(v, w.courseId, w.rubric.rubricId, 1),
  ),
  "rubrics.publishRubric": instructorsOnly((v, w) =>
    rubrics.publishRubric(v, w.courseId, w.rubric.rubricId, { base: 1, draft: 1, criteria }),
  ),
  "rubric-library.readRubricLibrary": { may: staff, personal: true, call: (v) => library.readRubricLibrary(v) },
  "rubric-library.copyRubric": instructorsOnly((v, w) =>
    library.copyRubric(v, w.courseId, { courseId: w.courseId, rubricId: w.rubric.rubricId }),
  ),
  "rubrics.archiveRubric": instructorsOnly((v, w) => rubrics.archiveRubric(v, w.courseId, w.rubric.rubricId, false)),
};
