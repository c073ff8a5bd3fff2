"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { archiveParticipationColumn, createParticipationColumn } from "@/lib/data/participation-columns";
import { releaseParticipation } from "@/lib/data/participation-marks";
import { type ColumnToMake, columnToMake } from "@/lib/domain/grading/participation";
import { longId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

function redrawn<T>(course: string, outcome: Outcome<T>): Outcome<T> {
  revalidatePath(`/courses/${course}/participation`, "layout");
  return outcome;
}

/** Makes a column of participation. */
export async function make(course: string, _: unknown, form: FormData): Promise<Outcome<{ columnId: string }>> {
  return redrawn(
    course,
    await handleForm<ColumnToMake, { columnId: string }>(form, columnToMake, (viewer, fields) =>
      createParticipationColumn(viewer, idFrom(course), fields),
    ),
  );
}

/** Puts a column away. */
export async function putAway(course: string, column: string, _: unknown): Promise<Outcome> {
  return redrawn(
    course,
    await handleAction((viewer) => archiveParticipationColumn(viewer, idFrom(course), idFrom(column), new Date())),
  );
}

const short = z.string().optional().transform(longId);
const whose = z.object({ student: short, section: short }).transform(({ student, section }) => {
  return { studentId: student, sectionId: section };
});

/** Shows finished marks of a column to one student, a section, or all. */
export async function release(
  course: string,
  column: string,
  _: unknown,
  form: FormData,
): Promise<Outcome<{ students: number }>> {
  return redrawn(
    course,
    await handleForm<z.infer<typeof whose>, { students: number }>(form, whose, (viewer, scope) =>
      releaseParticipation(viewer, idFrom(course), idFrom(column), scope, new Date()),
    ),
  );
}
