/** The edge of Server Actions (forms): viewer, allowance and fields are checked here, then one data function is called. */
import type { z } from "zod";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { unread } from "../domain/text/unread";
import { orNotFound, requireViewer } from "./viewer";
import { tooManyWrites, writeDelay } from "./write-limit";

/** The fields of a form, checked. The first thing that is wrong comes back with its field. */
export function readForm<T>(form: FormData, schema: z.ZodType<T>): Outcome<T> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length > 1 ? values : values[0];
  }
  const parsed = schema.safeParse(fields, { error: unread });
  if (parsed.success) return done(parsed.data);
  const issue = parsed.error.issues[0];
  return refused(issue?.message ?? "Something in this form cannot be read.", issue?.path.join("."));
}

/**
 * Does a write for the signed-in person (else leads to the sign-in page), within their allowance; NotFound becomes the
 * 404 page. `write` returns its outcome, which the form shows.
 */
export async function handleAction<T>(write: (viewer: Viewer) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const viewer = await requireViewer();
  const seconds = writeDelay(viewer.userId);
  if (seconds > 0) return refused(tooManyWrites(seconds));
  return orNotFound(write(viewer));
}

/** The same for a form with fields: they are checked first, after the viewer. */
export function handleForm<F, T>(
  form: FormData,
  schema: z.ZodType<F>,
  write: (viewer: Viewer, fields: F) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return handleAction(async (viewer) => {
    const fields = readForm(form, schema);
    return fields.ok ? write(viewer, fields.value) : fields;
  });
}
