"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { clientAddress } from "@/lib/auth/client-address";
import { endSession, sessionSecret } from "@/lib/auth/session";
import { changeName, changePassword, signOutEverywhere } from "@/lib/data/account";
import { nameField, passwordField } from "@/lib/domain/person/fields";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Gives the person another name. */
export async function saveName(_: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, z.object({ name: nameField }), (viewer, { name }) => changeName(viewer, name));
  revalidatePath("/", "layout");
  return outcome;
}

const passwords = z.object({ current: z.string().max(1000).default(""), password: passwordField });

/** Sets a new password; other browsers are signed out. */
export async function savePassword(_: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, passwords, async (viewer, given) =>
    changePassword(viewer, { ...given, secret: await sessionSecret(), from: await clientAddress() }, new Date()),
  );
  revalidatePath("/account");
  return outcome;
}

/** Signs the person out in every browser, this one too. */
export async function leaveEverywhere(_: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction(signOutEverywhere);
  if (!outcome.ok) return outcome;
  await endSession();
  redirect("/sign-in");
}
