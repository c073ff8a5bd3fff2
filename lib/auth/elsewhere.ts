/** Beginning a sign-in that ends elsewhere: at another service, or in a mailbox. */
import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { cleanEmail } from "../domain/person/email";
import type { SignInAnswer } from "../domain/person/sign-in-answer";
import { mailIsConfigured } from "./mail";
import { signIn } from "./next-auth";
import { waysIn } from "./providers";

/** Goes to the service; `next` is a path of this site. A service that is switched off leads back to the sign-in page. */
export async function enterByService(service: string, next: string): Promise<void> {
  const way = waysIn().find(({ id }) => id === service);
  if (!way) redirect("/sign-in");
  await signIn(way.id, { redirectTo: next });
}

/** Asks for a link by mail. The answer is the same whether one is sent or not: nobody learns who has an account. */
export async function requestLink(written: string, next: string): Promise<SignInAnswer> {
  const email = cleanEmail(written);
  if (!email) return { problem: "Write an email address, such as ada@example.org.", field: "email", email: written };
  if (mailIsConfigured()) {
    try {
      await signIn("nodemailer", { email, redirect: false, redirectTo: next });
    } catch (error) {
      // Refused by the limit of mails: to the person it looks as if the mail was on its way, as for unknown addresses.
      if (!(error instanceof AuthError)) throw error;
    }
  }
  redirect("/sign-in?sent=1");
}
