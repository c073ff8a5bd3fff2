import { useState } from "react";
import { forgetAccount, keptOnDevice } from "../saving/device.client";

/**
 * What happens on this device before somebody signs out: `ready` forgets what it kept of them and says true; where words would be lost
 * that only this device has, the first time it says false, and `warning` says so.
 */
export function useLeaving(account: string): { warning: string | null; ready: () => Promise<boolean> } {
  const [unsaved, setUnsaved] = useState(0);

  async function ready(): Promise<boolean> {
    const kept = (await keptOnDevice(account, "")).length;
    if (kept > 0 && unsaved === 0) {
      setUnsaved(kept);
      return false;
    }
    await forgetAccount(account);
    return true;
  }

  const texts = unsaved === 1 ? "One text is" : `${unsaved} texts are`;
  const warning = `${texts} kept on this device only. Go back to where you wrote, so that it is saved, or sign out and lose it.`;
  return { warning: unsaved > 0 ? warning : null, ready };
}
