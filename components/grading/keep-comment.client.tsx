"use client";

import { useState } from "react";
import { z } from "zod";

const refusal = z.object({ problem: z.string() });

async function sendKept(address: string, body: string): Promise<string> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ body }) });
    if (response.ok) return "Kept for reuse.";
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.data?.problem ?? "The server does not answer as it should. Try again.";
  } catch {
    return "There is no connection, so it was not kept. Try again.";
  }
}

/** Puts the words of a comment into the bank, and says so. */
export function KeepComment({ address, body }: { address: string; body: string }) {
  const [told, setTold] = useState("");
  return (
    <>
      <button
        type="button"
        className="linkish"
        aria-disabled={body.trim() === ""}
        onClick={async () => body.trim() !== "" && setTold(await sendKept(address, body))}
      >
        Keep for reuse
      </button>
      <span role="status" className="small quiet">
        {told}
      </span>
    </>
  );
}
