"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { recordTurn, takeBackTurn } from "@/lib/data/spoken-turns";
import { type TurnToRecord, turnToRecord } from "@/lib/domain/discussion/participation";
import type { Outcome } from "@/lib/domain/policy/outcome";

const { id, enrollmentId, note } = turnToRecord.shape;
const toRecord = z
  .object({ id, student: enrollmentId, note, prompt: z.union([z.literal(""), z.uuid()]) })
  .transform((given): TurnToRecord => {
    return { id: given.id, enrollmentId: given.student, note: given.note, promptId: given.prompt || null };
  });

/** Notes that a student spoke. `id` names the turn: sent twice, it is one. */
export async function record(course: string, assignment: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm<TurnToRecord, undefined>(form, toRecord, (viewer, turn) =>
    recordTurn(viewer, idFrom(course), idFrom(assignment), turn),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/participation`);
  return outcome;
}

const toTakeBack = z.object({ turn: z.uuid(), do: z.enum(["takeBack", "again"]) });

/** Takes a turn back that was noted by mistake, or notes it again. */
export async function takeBack(
  course: string,
  assignment: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, toTakeBack, (viewer, { turn, do: what }) =>
    takeBackTurn(viewer, idFrom(course), idFrom(assignment), turn, what === "takeBack", new Date()),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/participation`);
  return outcome;
}
