"use client";

import { Notice } from "@/components/ui/notice";
import type { MadeInvitation } from "@/lib/domain/course/people-forms";
import { CopyButton } from "./copy-button.client";
import { LinkShown } from "./link-shown.client";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What came of inviting: who is in the course already, to whom mail went, the links to hand over, and who has none. */
export function MadeInvitations({ invitations, added }: { invitations: readonly MadeInvitation[]; added: number }) {
  const sent = invitations.filter((each) => each.sent);
  const toCopy = invitations.flatMap((each) => (each.link === null || each.sent ? [] : [each]));
  const without = invitations.filter((each) => each.problem !== null);
  const all = toCopy.map(({ email, link }) => `${email}\t${link}`).join("\n");
  return (
    <section className="section" aria-label="Invitations made">
      <div role="status" className="stack">
        {added > 0 ? <Notice kind="good">{people(added)} with an account can enter at once.</Notice> : null}
        {sent.length > 0 ? <Notice kind="good">Mail went to {people(sent.length)}.</Notice> : null}
        {toCopy.length > 0 ? (
          <Notice>
            Copy these links and give each to its person. They are shown only now, and work once, for 14 days.
          </Notice>
        ) : null}
        {without.map(({ email, problem }) => (
          <Notice key={email} kind="warn">
            {email}: {problem}
          </Notice>
        ))}
      </div>
      {toCopy.length > 1 ? (
        <p className="row mt-3">
          <CopyButton small text={all}>
            Copy all with their addresses
          </CopyButton>
        </p>
      ) : null}
      {toCopy.map(({ email, link }) => (
        <LinkShown key={email} label={email} link={link} />
      ))}
    </section>
  );
}
