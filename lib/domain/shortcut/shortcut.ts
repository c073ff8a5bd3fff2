/**
 * Keys of one letter in the reading room: what they do, and how a reader changes them or turns them off (WCAG 2.1.4:
 * who speaks to the computer, or strikes keys by accident, must not be at their mercy). A key is what the keyboard
 * writes (`KeyboardEvent.key`), so that it is the same letter on every layout. Remembered on the device, in one cookie.
 */

export const shortcutActions = [
  "next-place",
  "previous-place",
  "next-note",
  "previous-note",
  "write",
  "highlight",
  "reply",
  "filter",
  "search",
  "list",
  "back",
  "help",
] as const;
export type ShortcutAction = (typeof shortcutActions)[number];

/** What a key does, as a reader finds it in the list of keys. */
export const shortcutNames: Record<ShortcutAction, string> = {
  "next-place": "Next paragraph with notes",
  "previous-place": "Previous paragraph with notes",
  "next-note": "Next note",
  "previous-note": "Previous note",
  write: "Write a note on what is chosen, or choose words",
  highlight: "Mark what is chosen, without words",
  reply: "Reply to the note",
  filter: "Choose which notes are shown",
  search: "Search in notes",
  list: "Open the list of notes",
  back: "Back from a note to the text",
  help: "Show this list of keys",
};

const given: Record<ShortcutAction, string> = {
  "next-place": "j",
  "previous-place": "k",
  "next-note": "n",
  "previous-note": "p",
  write: "w",
  highlight: "h",
  reply: "r",
  filter: "f",
  search: "/",
  list: "l",
  back: "b",
  help: "?",
};

/** All keys of one reader. `null`: this action has none. */
export interface Shortcuts {
  on: boolean;
  keys: Readonly<Record<ShortcutAction, string | null>>;
}

/** The keys as they are until a reader changes them. */
export const plainShortcuts: Shortcuts = { on: true, keys: given };

/** The cookie's name. Readable by scripts: it holds no secret, and a change counts at once without the server. */
export const shortcutCookie = "shortcuts";

/** What of a key press counts here. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The key that was pressed, as it is kept: `r`, `Alt+r`; null for one that cannot be a shortcut (Tab, Control+C). */
export function keyOf({ key, ctrlKey, altKey, metaKey }: Pressed): string | null {
  // AltGr, by which many keyboards write signs, is told as Control and Alt together.
  const written = ctrlKey && altKey;
  if (metaKey || (ctrlKey && !altKey)) return null;
  const letter = key.toLowerCase();
  if ([...letter].length !== 1 || letter.trim() === "") return null;
  return altKey && !written ? `Alt+${letter}` : letter;
}

/** What a key press does now; null when it does nothing, or when keys are turned off. */
export function actionOf({ on, keys }: Shortcuts, pressed: Pressed): ShortcutAction | null {
  const key = on ? keyOf(pressed) : null;
  return key === null ? null : (shortcutActions.find((action) => keys[action] === key) ?? null);
}

/** Why a key cannot be given to an action, in a sentence; null when it can. */
export function keyProblem({ keys }: Shortcuts, action: ShortcutAction, key: string | null): string | null {
  if (key === null) return "This key cannot be used. Choose a letter or a sign, with or without Alt.";
  if (/^\d$/.test(key)) return "The digits choose the skill of a note. Choose a letter or a sign.";
  const other = shortcutActions.find((each) => each !== action && keys[each] === key);
  return other ? `${sayKey(key)} already does this: ${shortcutNames[other]}. Clear it there first.` : null;
}

/** The same keys with one of them changed; `null` clears it. */
export const withKey = (shortcuts: Shortcuts, action: ShortcutAction, key: string | null): Shortcuts => ({
  ...shortcuts,
  keys: { ...shortcuts.keys, [action]: key },
});

/** A key as it stands on a keyboard: `R`, `Alt+R`, `?`. */
export const sayKey = (key: string): string => key.replace(/.$/u, (letter) => letter.toUpperCase());

/** The cookie's value: only what was changed, e.g. `on=no&reply=x&filter=`. The empty text for the plain keys. */
export function writeShortcuts({ on, keys }: Shortcuts): string {
  const changed = shortcutActions.filter((action) => keys[action] !== given[action]);
  return new URLSearchParams([
    ...(on ? [] : [["on", "no"]]),
    ...changed.map((action) => [action, keys[action] ?? ""]),
  ]).toString();
}

/** Reads the cookie; what is unknown in it, or would give one key two meanings, falls back to the plain keys. */
export function readShortcuts(cookie: string | undefined): Shortcuts {
  const said = new URLSearchParams(cookie ?? "");
  const keys: Record<ShortcutAction, string | null> = { ...given };
  for (const action of shortcutActions) {
    const key = said.get(action);
    if (key !== null) keys[action] = key === "" ? null : key;
  }
  const used = Object.values(keys).filter((key) => key !== null);
  const sound = new Set(used).size === used.length && used.every((key) => /^(?:Alt\+)?[^\s\d]$/u.test(key));
  return { on: said.get("on") !== "no", keys: sound ? keys : given };
}
