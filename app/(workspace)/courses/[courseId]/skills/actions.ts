"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { addSkill, changeSkill, moveSkill, retireSkill } from "@/lib/data/skills";
import { type SkillFields, skillFields } from "@/lib/domain/course/skill-forms";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

function redrawn(course: string, outcome: Outcome): Outcome {
  revalidatePath(`/courses/${course}/skills`);
  return outcome;
}

/** Adds a skill of the course's own. */
export async function add(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  return redrawn(
    course,
    await handleForm<SkillFields, undefined>(form, skillFields, (viewer, fields) =>
      addSkill(viewer, idFrom(course), fields),
    ),
  );
}

/** Gives a skill another name or description. */
export async function change(course: string, skill: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  return redrawn(
    course,
    await handleForm<SkillFields, undefined>(form, skillFields, (viewer, fields) =>
      changeSkill(viewer, idFrom(course), idFrom(skill), fields),
    ),
  );
}

const outOfDate = "This page is out of date. Reload it.";

/** Stops offering a skill, or offers it again. */
export async function retire(course: string, skill: string, retired: boolean, _: Outcome | null): Promise<Outcome> {
  const asked = z.boolean().safeParse(retired);
  if (!asked.success) return refused(outOfDate);
  return redrawn(
    course,
    await handleAction((viewer) => retireSkill(viewer, idFrom(course), idFrom(skill), asked.data)),
  );
}

/** Moves a skill a place up or down. */
export async function move(course: string, skill: string, way: "up" | "down", _: Outcome | null): Promise<Outcome> {
  const asked = z.enum(["up", "down"]).safeParse(way);
  if (!asked.success) return refused(outOfDate);
  return redrawn(
    course,
    await handleAction((viewer) => moveSkill(viewer, idFrom(course), idFrom(skill), asked.data === "up" ? -1 : 1)),
  );
}
