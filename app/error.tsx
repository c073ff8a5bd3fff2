"use client";

import { Broken } from "@/components/shell/broken.client";
import { Page } from "@/components/shell/page";

/** A page that could not be made. What was written in a form stays in the browser. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page>
      <Broken reference={error.digest} again={reset} />
    </Page>
  );
}
