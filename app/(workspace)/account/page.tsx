import type { Metadata } from "next";
import { BrowserList } from "@/components/people/browser-list";
import { NameForm } from "@/components/people/name-form.client";
import { PasswordForm } from "@/components/people/password-form.client";
import { SignOutEverywhere } from "@/components/people/sign-out-everywhere.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Notice } from "@/components/ui/notice";
import { sessionSecret } from "@/lib/auth/session";
import { requireViewer } from "@/lib/auth/viewer";
import { readAccount } from "@/lib/data/account";
import { leaveEverywhere, saveName, savePassword } from "./actions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireViewer();
  const [{ proved }, account] = await Promise.all([
    searchParams,
    readAccount(viewer, await sessionSecret(), new Date()),
  ]);
  const address = account.email ?? "no address";
  return (
    <Page
      crumbs={[{ name: "Account" }]}
      strip={<Strip title={account.name || "Account"} sub={account.emailVerified ? `${address}, proved` : address} />}
    >
      {proved !== undefined && !account.hasPassword && account.emailVerified ? (
        <Notice kind="warn">
          Nobody had proved that this address is theirs, and now you have. The account’s former password was removed and
          its other browsers were signed out. Choose a password of your own.
        </Notice>
      ) : null}
      <div className="measure">
        <section className="section" aria-labelledby="name">
          <h2 className="h" id="name">
            Name
          </h2>
          <NameForm action={saveName} name={account.name} />
        </section>
        <section className="section" aria-labelledby="password">
          <h2 className="h" id="password">
            Password
          </h2>
          <PasswordForm action={savePassword} hasPassword={account.hasPassword} email={account.email} />
        </section>
        <section className="section" aria-labelledby="browsers">
          <h2 className="h" id="browsers">
            Where you are signed in
          </h2>
          <BrowserList browsers={account.browsers} />
          <SignOutEverywhere account={viewer.userId} action={leaveEverywhere} />
        </section>
      </div>
    </Page>
  );
}
