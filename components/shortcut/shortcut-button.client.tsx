"use client";

import { type ComponentType, useState } from "react";
import { announce } from "@/components/reading/announce.client";
import { Button } from "@/components/ui/button";
import { useShortcut } from "./use-shortcut.client";

type Shown = ComponentType<{ close: () => void }>;

/** Opens the list of keys, by a press or by its own key. The list is loaded when it is first asked for. */
export function ShortcutButton() {
  const [List, setList] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setOpen(true);
    if (List) return;
    import("./shortcut-list.client").then(
      (loaded) => setList(() => loaded.default),
      () => announce("The list of keys could not be loaded. Is there a connection?"),
    );
  };
  useShortcut("help", show);
  return (
    <>
      <Button small look="quiet" aria-haspopup="dialog" onClick={show}>
        Keys
      </Button>
      {open && List ? <List close={() => setOpen(false)} /> : null}
    </>
  );
}
