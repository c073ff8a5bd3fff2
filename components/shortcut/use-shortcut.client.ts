import { useEffect, useRef } from "react";
import {
  actionOf,
  readShortcuts,
  type ShortcutAction,
  type Shortcuts,
  shortcutCookie,
  writeShortcuts,
} from "@/lib/domain/shortcut/shortcut";

type Answer = () => void;

/** Who answers which action; the one that came last goes first. */
const answers = new Map<ShortcutAction, Answer[]>();
let known: Shortcuts | null = null;

/** Are letters being written here, or looked for by their first letter? Radio buttons and check boxes are no such place. */
const writes = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'textarea, select, dialog[open], [contenteditable]:not([contenteditable="false"]), [role="listbox"], [role="menu"], ' +
      '[role="combobox"], input:not([type="radio"], [type="checkbox"])',
  ) !== null;

/** Forms that are on their way: what is typed meanwhile is meant for them. */
let onTheWay = 0;

/** Until a form has come, or could not, no letter counts as a key. */
export function holdShortcuts(coming: Promise<unknown>): void {
  onTheWay++;
  const come = () => {
    onTheWay--;
  };
  coming.then(come, come);
}

function press(event: KeyboardEvent) {
  if (onTheWay > 0 || event.defaultPrevented || event.isComposing || event.repeat || writes(event.target)) return;
  const action = actionOf(currentShortcuts(), event);
  const answer = action ? answers.get(action)?.at(-1) : undefined;
  if (!answer) return;
  event.preventDefault();
  answer();
}

/** The keys of this reader on this device. */
export function currentShortcuts(): Shortcuts {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(`${shortcutCookie}=`));
  known ??= readShortcuts(cookie?.slice(shortcutCookie.length + 1));
  return known;
}

/** Keeps other keys, for a year; they count at once. */
export function keepShortcuts(shortcuts: Shortcuts): void {
  known = shortcuts;
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari before 18.4.
  document.cookie = `${shortcutCookie}=${writeShortcuts(shortcuts)}; path=/; max-age=31536000; samesite=lax${secure}`;
}

/** Are keys of one letter (or digit) turned on? Whoever listens for one without `useShortcut` asks first. */
export const shortcutsOn = (): boolean => currentShortcuts().on;

/** Answers the key of an action as long as this component stands; `null`: not now, and who came before answers. */
export function useShortcut(action: ShortcutAction, answer: Answer | null): void {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  const asked = answer !== null;
  useEffect(() => {
    if (!asked) return;
    const own = () => latest.current?.();
    if (answers.size === 0) document.addEventListener("keydown", press);
    answers.set(action, [...(answers.get(action) ?? []), own]);
    return () => {
      const rest = (answers.get(action) ?? []).filter((each) => each !== own);
      if (rest.length > 0) answers.set(action, rest);
      else answers.delete(action);
      if (answers.size === 0) document.removeEventListener("keydown", press);
    };
  }, [action, asked]);
}
