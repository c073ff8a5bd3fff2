import type { Metadata } from "next";
import { JoinField } from "@/components/people/join-field";
import { JoinOfferText } from "@/components/people/join-offer";
import { NewAccountForm } from "@/components/people/new-account-form.client";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Page } from "@/components/shell/page";
import { LinkButton } from "@/components/ui/button";
import { clientAddress } from "@/lib/auth/client-address";
import { currentViewer } from "@/lib/auth/viewer";
import { readJoinOffer } from "@/lib/data/public/join";
import { signInPath } from "@/lib/domain/person/return-path";
import { joinNow, signUp } from "./actions";

export const metadata: Metadata = { title: "Join a course" };

export default async function JoinCodePage({ params }: PageProps<"/join/[code]">) {
  const { code } = await params;
  const [viewer, offer] = await Promise.all([currentViewer(), readJoinOffer(code, await clientAddress(), new Date())]);
  if (!offer.ok) {
    return (
      <Page quiet>
        <div className="plain">
          <h1>Join a course</h1>
          <JoinField typed={decodeURIComponent(code).slice(0, 60)} error={offer.problem} />
        </div>
      </Page>
    );
  }
  return (
    <Page quiet>
      <div className="plain">
        <JoinOfferText offer={offer.value} />
        {viewer ? (
          <>
            <p>
              You are signed in as {viewer.name}
              {viewer.email ? ` (${viewer.email})` : ""}.
            </p>
            <OneButtonForm action={joinNow.bind(null, code)} button="Join this course" />
          </>
        ) : (
          <>
            <NewAccountForm
              action={signUp.bind(null, code)}
              button="Make an account and join"
              name={null}
              email={null}
            />
            <div className="after">
              <p>Do you have an account here already?</p>
              <LinkButton href={signInPath(`/join/${code}`)}>Sign in and join</LinkButton>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
