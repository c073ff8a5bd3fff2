/** The mail with a link that signs in, sent only to people who have an account. */
import { after } from "next/server";
import { addressState } from "../data/public/proof";
import { sendMail } from "./mail";

/**
 * Mails the link after the answer has gone out: it takes the same time whether the address is known or not. An unproved
 * address is proved by following it; the account page then says what that changed.
 */
export function mailSignInLink(email: string, link: string): void {
  after(async () => {
    const { userId, proved } = await addressState(email);
    if (!userId) return;
    const address = new URL(link);
    if (!proved) address.searchParams.set("callbackUrl", new URL("/account?proved=1", address).href);
    await sendMail({
      to: email,
      subject: "Your sign-in link",
      text: `Open this link to sign in to Headnote. It works once, for an hour:\n${address.href}\n\nIf you did not ask for it, you need not do anything.\n`,
    });
  });
}
