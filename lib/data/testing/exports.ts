/** The table of `exports.data.test.ts`: every function of the data layer, real arguments, and who may. */
import { assignmentRows } from "./exports/assignments";
import { correctionRows } from "./exports/corrections";
import { dateRows } from "./exports/dates";
import { doubledRows } from "./exports/doubled";
import { GATED_WORDS } from "./exports/gate";
import { gradebookRows } from "./exports/gradebook";
import { gradingRows } from "./exports/grading";
import { interchangeRows } from "./exports/interchange";
import { libraryRows } from "./exports/library";
import { noteRows } from "./exports/notes";
import { participationRows, UNRELEASED_WORDS } from "./exports/participation";
import { peopleRows } from "./exports/people";
import { ASKED_WORDS } from "./exports/returned";
import { returnedRows } from "./exports/returned-rows";
import { type Person, type Row, staff } from "./exports/row";
import { rubricRows } from "./exports/rubrics";
import { seminarRows } from "./exports/seminar";
import { talkRows } from "./exports/talk";
import { workRows } from "./exports/work";
import { type ExportsWorld, HIDDEN_WORDS, WITHHELD_WORDS } from "./exports/world";

export const exportsTable: Record<string, Row> = {
  ...peopleRows,
  ...libraryRows,
  ...assignmentRows,
  ...dateRows,
  ...doubledRows,
  ...workRows,
  ...returnedRows,
  ...noteRows,
  ...gradebookRows,
  ...participationRows,
  ...gradingRows,
  ...rubricRows,
  ...interchangeRows,
  ...correctionRows,
  ...seminarRows,
  ...talkRows,
};

/**
 * What never reaches anyone else, in whatever answer: the student's notes and work, marks not yet given back, and for
 * students the words of the text that were left out.
 */
export function secretsOf({
  notes,
  submission,
  secret,
  returned,
}: ExportsWorld): [secret: string, knownTo: Person[]][] {
  const teachers: Person[] = ["instructor", "assistant"];
  const his: Person[] = ["instructor", "otherAssistant", "neighbour"];
  return [
    [notes.private, ["student"]],
    [notes.instructors, ["student", ...teachers]],
    [notes.section, ["student", "classmate", ...teachers]],
    [secret.group, ["student", "neighbour", ...teachers]],
    [secret.toGroup, ["student", "neighbour", ...teachers]],
    [secret.hidden, ["classmate", ...staff]],
    [GATED_WORDS, ["student", "observer", ...staff]],
    [submission.submissionId, ["student", ...teachers]],
    [submission.answerId, ["student", ...teachers]],
    [HIDDEN_WORDS, teachers],
    [UNRELEASED_WORDS, teachers],
    [returned.submissionId, his],
    [ASKED_WORDS, his],
    ...WITHHELD_WORDS.map((words): [string, Person[]] => [words, [...staff, "observer"]]),
  ];
}
