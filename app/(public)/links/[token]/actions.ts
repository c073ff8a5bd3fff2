"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readForm } from "@/lib/auth/action";
import { clientAddress } from "@/lib/auth/client-address";
import { startSession } from "@/lib/auth/session";
import { wordFrom } from "@/lib/auth/viewer";
import { redeemOneTimeLink } from "@/lib/data/public/links";
import { emailField, nameField, passwordField } from "@/lib/domain/person/fields";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({ name: nameField, email: emailField, password: passwordField });

/** Uses the link up: sets name and password, signs in. */
export async function redeem(secret: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const given = readForm(form, fields);
  if (!given.ok) return given;
  const outcome = await redeemOneTimeLink(
    { ...given.value, secret: wordFrom(secret), from: await clientAddress() },
    new Date(),
  );
  if (!outcome.ok) return outcome;
  await startSession(outcome.value.userId, false);
  redirect("/courses");
}
