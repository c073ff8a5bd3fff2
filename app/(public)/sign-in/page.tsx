import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/components/people/demo-accounts";
import { SignInForm } from "@/components/people/sign-in-form.client";
import { SignInNotice } from "@/components/people/sign-in-notice";
import { WaysIn } from "@/components/people/ways-in";
import { Page } from "@/components/shell/page";
import { mailIsConfigured } from "@/lib/auth/mail";
import { waysIn } from "@/lib/auth/providers";
import { STAY_DAYS } from "@/lib/auth/session";
import { site } from "@/lib/auth/site";
import { currentViewer } from "@/lib/auth/viewer";
import { returnPath } from "@/lib/domain/person/return-path";
import { signIn, signInElsewhere } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, problem, sent, error } = await searchParams;
  const wanted = typeof next === "string" ? next : null;
  if (await currentViewer()) redirect(returnPath(wanted, site()));
  return (
    <Page quiet>
      <div className="plain">
        <h1>Sign in</h1>
        <p>to read with your seminar</p>
        <SignInNotice
          problem={typeof problem === "string" ? problem : undefined}
          sent={sent === "1"}
          failed={error !== undefined}
        />
        <SignInForm action={signIn} next={wanted} days={STAY_DAYS} mail={mailIsConfigured()} />
        <WaysIn ways={waysIn()} enter={(service) => signInElsewhere.bind(null, service, wanted)} />
        <p className="after">
          New here? Your instructor gives you a link or a code for the course: <a href="/join">Join a course</a>. If you
          forgot your password, ask your instructor for a link to choose a new one.
        </p>
        {process.env.HEADNOTE_DEMO === "1" ? <DemoAccounts /> : null}
      </div>
    </Page>
  );
}
