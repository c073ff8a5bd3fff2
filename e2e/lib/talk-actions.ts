/** The actions of seminar sheets and of turns in class. */
import { randomUUID } from "node:crypto";
import { shortId } from "../../lib/domain/id/short-id";
import { type Action, form } from "./action";
import type { ExportsWorld, Person } from "./people";

const staff: Person[] = ["instructor", "assistant", "otherAssistant"];
const teachers: Person[] = ["instructor", "assistant"];

/** By file and name, below the course. The turn there is the student's. */
export function talkActions(world: ExportsWorld, course: string): Record<string, Action> {
  const [open, sheet] = [shortId(world.open.assignmentId), shortId(world.sheetId)];
  const base = `/courses/${course}/assignments/${open}`;
  const file = (name: string) => `assignments/[assignmentId]/${name}`;
  const list = { page: `${base}/seminar`, may: staff };
  const made = { page: `${base}/seminar/${sheet}`, may: staff };
  const turns = { page: `${base}/participation`, may: teachers };
  const thing = JSON.stringify({ kind: "question", text: "Who is warned?" });
  const spoke = { id: randomUUID(), student: world.student.enrollmentId, note: "", prompt: "" };
  return {
    [file("seminar/actions.ts makeSheet")]: {
      ...{
        ...list,
        given: [course, open, shortId(randomUUID()), null, form({ title: "For Friday", item: randomUUID() })],
      },
    },
    [file("seminar/actions.ts addThing")]: {
      ...{ ...made, given: [course, open, sheet, null, form({ item: randomUUID(), thing })] },
    },
    [file("seminar/actions.ts change")]: { ...made, given: [course, open, sheet, null, form({ do: "nameless" })] },
    [file("seminar/actions.ts rename")]: { ...made, given: [course, open, sheet, null, form({ title: "On Friday" })] },
    [file("seminar/actions.ts remove")]: { ...list, given: [course, open, sheet, null, form({ do: "remove" })] },
    [file("participation/actions.ts record")]: { ...turns, given: [course, open, null, form(spoke)] },
    [file("participation/actions.ts takeBack")]: {
      ...{ ...turns, given: [course, open, null, form({ turn: world.turnId, do: "takeBack" })] },
    },
  };
}
