"use client";

import { useState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { clearDevice, keptOnDevice } from "../saving/device.client";

interface SignOutProps {
  /** Whose words this device may keep: the person's id. */
  account: string;
  signOut: (form: FormData) => Promise<void>;
}

/** Signs out. Words that only this device has would be lost: that is said first, and asked. */
export function SignOut({ account, signOut }: SignOutProps) {
  const [unsaved, setUnsaved] = useState(0);

  async function leave(form: FormData) {
    const kept = (await keptOnDevice(account, "")).length;
    if (kept > 0 && unsaved === 0) return setUnsaved(kept);
    await clearDevice();
    await signOut(form);
  }

  return (
    <form action={leave}>
      {unsaved > 0 ? (
        <FormMessage
          problem={`${unsaved === 1 ? "One text is" : `${unsaved} texts are`} kept on this device only. Go back to where you wrote, so that it is saved, or sign out and lose it.`}
        />
      ) : null}
      <button type="submit">{unsaved > 0 ? "Sign out all the same" : "Sign out"}</button>
    </form>
  );
}
