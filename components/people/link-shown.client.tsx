"use client";

import { TextInput } from "@/components/ui/text-input";
import { CopyButton } from "./copy-button.client";

/** A link that is shown once: to be copied and handed to the one person it is for. */
export function LinkShown({ label, link, hint }: { label: string; link: string; hint?: string }) {
  return (
    <div className="stack">
      <TextInput label={label} hint={hint} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className="row">
        <CopyButton small text={link} of={label}>
          Copy link
        </CopyButton>
      </div>
    </div>
  );
}
