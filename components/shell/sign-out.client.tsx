"use client";

import { FormMessage } from "@/components/ui/notice";
import { useLeaving } from "./leaving.client";

interface SignOutProps {
  /** Whose words this device may keep: the person's id. */
  account: string;
  signOut: (form: FormData) => Promise<void>;
}

/** Signs out. Words that only this device has would be lost: that is said first, and asked. */
export function SignOut({ account, signOut }: SignOutProps) {
  const { warning, ready } = useLeaving(account);
  return (
    <form
      action={async (form) => {
        if (await ready()) await signOut(form);
      }}
    >
      {warning ? <FormMessage problem={warning} /> : null}
      <button type="submit">{warning ? "Sign out all the same" : "Sign out"}</button>
    </form>
  );
}
