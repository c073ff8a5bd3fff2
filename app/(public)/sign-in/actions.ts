"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readForm } from "@/lib/auth/action";
import { clientAddress } from "@/lib/auth/client-address";
import { enterByService, requestLink } from "@/lib/auth/elsewhere";
import { startSession } from "@/lib/auth/session";
import { site } from "@/lib/auth/site";
import { wordFrom } from "@/lib/auth/viewer";
import { signInWithPassword } from "@/lib/data/public/sign-in";
import { emailField } from "@/lib/domain/person/fields";
import { returnPath } from "@/lib/domain/person/return-path";
import type { SignInAnswer } from "@/lib/domain/person/sign-in-answer";

const next = z.string().max(2000).optional();
const byLink = z.object({ email: emailField, next });
const byPassword = byLink.extend({
  password: z.string().min(1, "Write your password.").max(1000, "This is too long for a password."),
  stay: z.literal("on").optional(),
});

/** Signs in with email and password, or mails a link, and goes on to where the person was going. */
export async function signIn(_: SignInAnswer | null, form: FormData): Promise<SignInAnswer> {
  const email = String(form.get("email") ?? "").slice(0, 300);
  if (form.get("how") === "link") {
    const given = readForm(form, byLink);
    return given.ok ? requestLink(given.value.email, returnPath(given.value.next, site())) : { ...given, email };
  }
  const given = readForm(form, byPassword);
  if (!given.ok) return { ...given, email };
  const outcome = await signInWithPassword({ ...given.value, from: await clientAddress() }, new Date());
  if (!outcome.ok) return { ...outcome, email };
  await startSession(outcome.value.userId, given.value.stay === "on");
  redirect(returnPath(given.value.next, site()));
}

/** Leads to another service and back. */
export async function signInElsewhere(service: string, wanted: string | null): Promise<void> {
  const path = next.nullable().safeParse(wanted);
  await enterByService(wordFrom(service), returnPath(path.data, site()));
}
