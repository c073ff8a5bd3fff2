"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { saveGradeCategories } from "@/lib/data/gradebook-categories";
import { longId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

const word = z.string().max(200).default("");
const fields = z.record(z.string().max(60), word);

/**
 * Saves the categories of a course. Fields of row n: `id.n` (empty for a new one), `name.n`, `weight.n`, `drop.n`,
 * `position.n`, `remove.n`; for a column `column.<id>` with the number of its row, or nothing.
 */
export async function saveCategories(
  course: string,
  _before: Outcome<{ categories: number }> | null,
  form: FormData,
): Promise<Outcome<{ categories: number }>> {
  const outcome = await handleForm(form, fields, (viewer, sent) => {
    const rows = Object.keys(sent).flatMap((name) => (/^name\.\d{1,3}$/.test(name) ? Number(name.slice(5)) : []));
    const count = Math.min(rows.length, 100);
    const categories = Array.from({ length: count }, (_, n) => ({
      ...{ id: longId(sent[`id.${n}`]), name: sent[`name.${n}`] ?? "", weight: sent[`weight.${n}`] ?? "" },
      ...{ dropLowest: sent[`drop.${n}`] ?? "", position: sent[`position.${n}`] ?? "" },
      remove: sent[`remove.${n}`] === "on",
    }));
    const columns = Object.entries(sent).flatMap(([name, row]) => {
      const id = name.startsWith("column.") ? longId(name.slice(7)) : null;
      return id ? { id, row: /^\d{1,3}$/.test(row) ? Number(row) : null } : [];
    });
    return saveGradeCategories(viewer, idFrom(course), { categories, columns });
  });
  if (outcome.ok) revalidatePath(`/courses/${course}/gradebook`, "layout");
  return outcome;
}
