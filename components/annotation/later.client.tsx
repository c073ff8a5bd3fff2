"use client";

import { type ComponentType, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

interface LaterProps<P> {
  /** Loads the part: an import of its module. The same on every drawing. */
  load: () => Promise<{ default: ComponentType<P> }>;
  props: P;
  /** What it is, where it cannot be loaded: "The list of notes". */
  what: string;
}

/** A part of the room that nobody who only reads has to load. Without a connection it says so, and can be tried again. */
export function Later<P extends object>({ load, props, what }: LaterProps<P>) {
  const [part, setPart] = useState<{ Part: ComponentType<P> | null; failed: boolean }>({ Part: null, failed: false });
  const begin = () => {
    load().then(
      ({ default: Part }) => setPart({ Part, failed: false }),
      () => setPart({ Part: null, failed: true }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first wanted
  useEffect(begin, []);
  if (part.Part) return <part.Part {...props} />;
  if (!part.failed) return null;
  return (
    <p role="alert" className="small">
      {what} could not be loaded. Is there a connection?{" "}
      <Button small onClick={begin}>
        Try again
      </Button>
    </p>
  );
}
