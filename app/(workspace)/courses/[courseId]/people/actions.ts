"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { setExtraTime } from "@/lib/data/accommodations";
import { changePeople, removePeople, restorePeople } from "@/lib/data/enrollments";
import { endJoinCode, reissueJoinCode } from "@/lib/data/join-codes";
import { createSection, renameSection } from "@/lib/data/sections";
import { changeFields, NO_SECTION, sectionName } from "@/lib/domain/course/people-forms";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";
import type { Viewer } from "@/lib/domain/policy/viewer";

/** Does a write on the people of a course and draws its pages anew. */
async function change<T>(course: string, write: (viewer: Viewer, courseId: string) => Promise<Outcome<T>>) {
  const outcome = await handleAction((viewer) => write(viewer, idFrom(course)));
  revalidatePath(`/courses/${course}`, "layout");
  return outcome;
}

const ids = z.array(z.string().max(22)).max(500);
const wholeHours = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/)
  .transform(Number);
const unread = "Choose the people once more; this list cannot be read.";
const sectionFrom = (section: string) => (section === "" ? null : idFrom(section));

/** Another role, another section, or both, for the chosen people. */
export async function changeChosen(
  course: string,
  given: z.infer<typeof changeFields>,
): Promise<Outcome<{ changed: number }>> {
  const fields = changeFields.safeParse(given);
  if (!fields.success) return refused(fields.error.issues[0]?.message ?? "Choose someone first.");
  const { people, role, section } = fields.data;
  return change(course, (viewer, courseId) =>
    changePeople(viewer, courseId, people.map(idFrom), {
      role: role || undefined,
      sectionId: section === "" ? undefined : section === NO_SECTION ? null : idFrom(section),
    }),
  );
}

/** Hours of extra time for the chosen students. */
export async function extraTime(
  course: string,
  people: string[],
  hours: string,
): Promise<Outcome<{ changed: number }>> {
  const chosen = ids.safeParse(people);
  const count = wholeHours.safeParse(hours);
  if (!chosen.success) return refused(unread);
  if (!count.success) return refused("Give whole hours, such as 24.", "hours");
  return change(course, (viewer, courseId) => setExtraTime(viewer, courseId, chosen.data.map(idFrom), count.data));
}

/** Ends the access of the chosen people. */
export async function removeChosen(course: string, people: string[]): Promise<Outcome<{ removed: number }>> {
  const chosen = ids.safeParse(people);
  if (!chosen.success) return refused(unread);
  return change(course, (viewer, courseId) => removePeople(viewer, courseId, chosen.data.map(idFrom), new Date()));
}

/** Lets the chosen people in again. */
export async function restoreChosen(course: string, people: string[]): Promise<Outcome<{ restored: number }>> {
  const chosen = ids.safeParse(people);
  if (!chosen.success) return refused(unread);
  return change(course, (viewer, courseId) => restorePeople(viewer, courseId, chosen.data.map(idFrom)));
}

/** A new join code for the course ("") or a section; the former one stops working. */
export async function newCode(course: string, section: string, _: Outcome | null): Promise<Outcome> {
  return change(course, (viewer, courseId) => reissueJoinCode(viewer, courseId, sectionFrom(section), new Date()));
}

/** Turns the join code of the course ("") or a section off. */
export async function endCode(course: string, section: string, _: Outcome | null): Promise<Outcome> {
  return change(course, (viewer, courseId) => endJoinCode(viewer, courseId, sectionFrom(section), new Date()));
}

/** Makes a section, or renames one when it is named. */
export async function saveSection(
  course: string,
  section: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm<{ name: string }, unknown>(form, sectionName, async (viewer, { name }) =>
    section
      ? renameSection(viewer, idFrom(course), idFrom(section), name)
      : createSection(viewer, idFrom(course), name),
  );
  revalidatePath(`/courses/${course}/people`);
  return outcome.ok ? { ok: true, value: undefined } : outcome;
}
