"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import {
  keyOf,
  keyProblem,
  plainShortcuts,
  type ShortcutAction,
  type Shortcuts,
  sayKey,
  shortcutActions,
  shortcutNames,
  withKey,
} from "@/lib/domain/shortcut/shortcut";
import { currentShortcuts, keepShortcuts } from "./use-shortcut.client";

/** The keys of the reading room: what each does, another one instead, none, or all of them off. Closes by Escape. */
export default function ShortcutList({ close }: { close: () => void }) {
  const [shortcuts, setShortcuts] = useState(currentShortcuts);
  const [asking, setAsking] = useState<ShortcutAction | null>(null);
  const [said, say] = useState("");
  const keep = (next: Shortcuts, words: string) => {
    keepShortcuts(next);
    setShortcuts(next);
    say(words);
  };
  const take = (action: ShortcutAction, event: KeyboardEvent) => {
    if (asking !== action || ["Tab", "Shift", "Alt", "Control", "Meta", "AltGraph"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      setAsking(null);
      return say("Nothing was changed.");
    }
    const key = keyOf(event);
    const problem = keyProblem(shortcuts, action, key);
    if (problem || key === null) return say(problem ?? "");
    setAsking(null);
    keep(withKey(shortcuts, action, key), `${sayKey(key)}: ${shortcutNames[action]}.`);
  };
  return (
    <Dialog title="Keys of the reading room" onClose={close}>
      <label className="check">
        <input
          type="checkbox"
          checked={shortcuts.on}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            keep({ ...shortcuts, on }, on ? "The keys are on." : "The keys are off.");
          }}
        />
        <span>Answer to keys of one letter. They never work while you write.</span>
      </label>
      <p role="status" className="keys-said small">
        {said}
      </p>
      <ul className="list keys-list">
        {shortcutActions.map((action) => {
          const key = shortcuts.keys[action];
          const asks = asking === action;
          return (
            <li key={action} className="row between">
              <span className="does">{shortcutNames[action]}</span>
              <span className="row">
                <Button
                  small
                  className="key"
                  aria-label={
                    asks
                      ? `Press the new key for: ${shortcutNames[action]}`
                      : `${key ? sayKey(key) : "No key"}: change the key for “${shortcutNames[action]}”`
                  }
                  onClick={() => {
                    setAsking(asks ? null : action);
                    say(asks ? "" : "Press the new key, or Escape to leave it as it is.");
                  }}
                  onKeyDown={(event) => take(action, event)}
                  onBlur={() => asks && setAsking(null)}
                >
                  {asks ? "Press a key" : key ? <kbd>{sayKey(key)}</kbd> : "none"}
                </Button>
                <Button
                  small
                  look="quiet"
                  disabled={key === null}
                  aria-label={`Clear the key for “${shortcutNames[action]}”`}
                  onClick={() => keep(withKey(shortcuts, action, null), `${shortcutNames[action]} has no key now.`)}
                >
                  Clear
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="hint">
        While words are chosen, 1 to 4 begin a note of that skill and 0 one without; they are turned off with the rest.
        Arrow keys choose words from the pencil of a paragraph.
      </p>
      <Button small onClick={() => keep(plainShortcuts, "The keys are as they were at first.")}>
        As they were at first
      </Button>
    </Dialog>
  );
}
