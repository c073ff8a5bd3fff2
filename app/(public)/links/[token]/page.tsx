import type { Metadata } from "next";
import { NewAccountForm } from "@/components/people/new-account-form.client";
import { Page } from "@/components/shell/page";
import { Say } from "@/components/shell/say";
import { LinkButton } from "@/components/ui/button";
import { readOneTimeLink } from "@/lib/data/public/links";
import { redeem } from "./actions";

export const metadata: Metadata = { title: "One-time link", referrer: "no-referrer", robots: "noindex" };

const words = {
  SetUp: {
    title: "Set up Headnote",
    about: "You are the first here. This account may create courses.",
    button: "Begin",
  },
  Invite: { title: "Welcome to Headnote", about: "Choose a password; the account is yours.", button: "Begin" },
  Reset: { title: "Choose a new password", about: "Other browsers are signed out.", button: "Set the password" },
} as const;

export default async function LinkPage({ params }: PageProps<"/links/[token]">) {
  const { token } = await params;
  const link = await readOneTimeLink(token, new Date());
  if (!link) {
    return (
      <Page quiet>
        <Say title="This link does not work any more" actions={<LinkButton href="/sign-in">Sign in</LinkButton>}>
          It was used, replaced by a newer one, or it has expired. Ask the person who gave it to you for another.
        </Say>
      </Page>
    );
  }
  const { title, about, button } = words[link.kind];
  return (
    <Page quiet>
      <div className="plain">
        <h1>{title}</h1>
        <p>{about}</p>
        <NewAccountForm action={redeem.bind(null, token)} button={button} name={link.name} email={link.email} />
      </div>
    </Page>
  );
}
