"use client";

import "./globals.css";
import { Broken } from "@/components/shell/broken.client";

/** The last resort, when even the frame of the page could not be made. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>The page could not be made · Headnote</title>
        <main id="main">
          <Broken reference={error.digest} again={reset} />
        </main>
      </body>
    </html>
  );
}
