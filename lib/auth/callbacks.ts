/** Who may come in by another service or by mail, and what becomes of an account that was only claimed. */
import type { NextAuthConfig } from "next-auth";
import { addressState, claimAddress, countMailedLink, linkedUser, proveAddress } from "../data/public/proof";
import { returnPath } from "../domain/person/return-path";
import { clientAddress } from "./client-address";
import { currentViewer } from "./viewer";

type Callbacks = NonNullable<NextAuthConfig["callbacks"]>;
type SignIn = Parameters<NonNullable<Callbacks["signIn"]>>[0];

/** Does the service vouch that the address is this person's? For single sign-on the installation may say so. */
function vouches(provider: string, profile: SignIn["profile"]): boolean {
  if (profile?.email_verified === true) return true;
  return provider === "oidc" && process.env.AUTH_OIDC_EMAILS_ARE_PROVED === "1";
}

/** By mail: asking for a link is counted; following one proves the address. */
async function byMail({ user, email }: SignIn): Promise<boolean> {
  const address = user.email ?? "";
  if (email?.verificationRequest) return (await countMailedLink(address, await clientAddress(), new Date())).ok;
  const { userId, proved } = await addressState(address);
  if (!userId) return false;
  if (proved) return true;
  // Who is signed in to the account and follows its link is the same person: nothing of theirs is removed.
  if ((await currentViewer())?.userId === userId) await proveAddress(userId, new Date());
  else await claimAddress(userId, new Date());
  return true;
}

/** By another service: a known link is let in; a new one only with an address that the service vouches for. */
async function byService({ account, profile }: SignIn): Promise<boolean | string> {
  if (!account) return false;
  if (await linkedUser(account.provider, account.providerAccountId)) return true;
  // Otherwise next-auth would tie the service's account to whoever happens to be signed in at this computer.
  if (await currentViewer()) return "/sign-in?problem=other";
  const { userId, proved } = await addressState(profile?.email ?? "");
  if (!userId) return Boolean(profile?.email);
  if (!vouches(account.provider, profile)) return "/sign-in?problem=unproved";
  if (proved) return true;
  const { removed } = await claimAddress(userId, new Date());
  return removed ? "/sign-in?problem=claimed" : true;
}

export const callbacks: Callbacks = {
  signIn: (request) => (request.account?.type === "email" ? byMail(request) : byService(request)),
  redirect: ({ url, baseUrl }) => new URL(returnPath(url, new URL(baseUrl)), baseUrl).href,
  // Pages ask `currentViewer`; the session of next-auth tells nothing more than that there is one.
  session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id, name: user.name } }),
};

export const events: NonNullable<NextAuthConfig["events"]> = {
  async linkAccount({ user, account, profile }) {
    const isVouchedFor = "email_verified" in profile && profile.email_verified === true;
    const isTrusted = account.provider === "oidc" && process.env.AUTH_OIDC_EMAILS_ARE_PROVED === "1";
    if (user.id && (isVouchedFor || isTrusted)) await proveAddress(user.id, new Date());
  },
};
