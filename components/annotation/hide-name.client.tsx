"use client";

import { Checkbox } from "@/components/ui/choices";
import { useRoom } from "./room-context.client";

interface HideNameProps {
  anonymous: boolean;
  /** It is posted: whoever read it knows the name already, or would learn it now. */
  fixed: boolean;
  write: (anonymous: boolean) => void;
}

/** Whether classmates get the name or the pseudonym, where the instructor leaves it to the students. */
export function HideName({ anonymous, fixed, write }: HideNameProps) {
  const { place } = useRoom();
  if (!place.peersAnonymous || place.pseudonym === null) return null;
  return (
    <Checkbox
      label="Hide my name from classmates"
      hint={fixed ? "This cannot be changed after posting." : `They see “${place.pseudonym}”.`}
      checked={anonymous}
      disabled={fixed}
      onChange={(event) => write(event.currentTarget.checked)}
    />
  );
}
