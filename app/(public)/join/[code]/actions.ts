"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, readForm } from "@/lib/auth/action";
import { clientAddress } from "@/lib/auth/client-address";
import { startSession } from "@/lib/auth/session";
import { wordFrom } from "@/lib/auth/viewer";
import { joinAsNew, joinWithAccount } from "@/lib/data/public/join";
import { shortId } from "@/lib/domain/id/short-id";
import { emailField, nameField, passwordField } from "@/lib/domain/person/fields";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Joins with the account that is signed in. */
export async function joinNow(code: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction(async ({ userId }) =>
    joinWithAccount({ code: wordFrom(code), userId, from: await clientAddress() }, new Date()),
  );
  if (!outcome.ok) return outcome;
  redirect(`/courses/${shortId(outcome.value.courseId)}`);
}

const newStudent = z.object({ name: nameField, email: emailField, password: passwordField });

/** Makes an account, signs in and joins. */
export async function signUp(code: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const fields = readForm(form, newStudent);
  if (!fields.ok) return fields;
  const outcome = await joinAsNew({ ...fields.value, code: wordFrom(code), from: await clientAddress() }, new Date());
  if (!outcome.ok) return outcome;
  await startSession(outcome.value.userId, false);
  redirect(`/courses/${shortId(outcome.value.courseId)}`);
}
