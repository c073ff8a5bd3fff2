"use client";

import { useLeaving } from "@/components/shell/leaving.client";
import { FormMessage } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { OneButtonForm } from "./one-button-form.client";

interface SignOutEverywhereProps {
  /** Whose words this device may keep: the person's id. */
  account: string;
  action: (previous: Outcome | null) => Promise<Outcome>;
}

/** Signs out in every browser. Words that only this device has would be lost: that is said first, and asked. */
export function SignOutEverywhere({ account, action }: SignOutEverywhereProps) {
  const { warning, ready } = useLeaving(account);
  const leave = async (previous: Outcome | null): Promise<Outcome | null> =>
    (await ready()) ? action(previous) : previous;
  return (
    <>
      {warning ? <FormMessage problem={warning} /> : null}
      <OneButtonForm
        action={leave}
        button={warning ? "Sign out everywhere all the same" : "Sign out everywhere"}
        look="danger"
      />
    </>
  );
}
