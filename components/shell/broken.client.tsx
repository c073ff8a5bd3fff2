"use client";

import { Button, LinkButton } from "@/components/ui/button";
import { Say } from "./say";

/** Says that the page could not be made, with the reference under which the log tells why. */
export function Broken({ reference, again }: { reference?: string; again: () => void }) {
  return (
    <Say
      label={reference ? `Error 500 · reference ${reference}` : "Error 500"}
      title="The page could not be made"
      actions={
        <>
          <Button look="primary" onClick={again}>
            Try again
          </Button>
          <LinkButton href="/">Go to my courses</LinkButton>
        </>
      }
      after={
        reference ? `If it happens again, tell your instructor the reference ${reference} and the time.` : undefined
      }
    >
      Something failed on the server, not with you. What was saved is kept.
    </Say>
  );
}
