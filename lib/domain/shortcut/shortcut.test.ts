import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actionOf,
  keyOf,
  keyProblem,
  plainShortcuts,
  readShortcuts,
  type Shortcuts,
  sayKey,
  shortcutActions,
  withKey,
  writeShortcuts,
} from "./shortcut";

const plain = { ctrlKey: false, altKey: false, metaKey: false };

describe("the key that was pressed", () => {
  test.each<[name: string, pressed: Parameters<typeof keyOf>[0], expected: string | null]>([
    ["a letter", { ...plain, key: "r" }, "r"],
    ["a capital is the same key", { ...plain, key: "R" }, "r"],
    ["a letter of another alphabet", { ...plain, key: "Ж" }, "ж"],
    ["a sign, however it is written", { ...plain, key: "?" }, "?"],
    ["a sign written with AltGr", { ...plain, key: "@", ctrlKey: true, altKey: true }, "@"],
    ["with Alt", { ...plain, key: "r", altKey: true }, "Alt+r"],
    ["with Control: the browser's", { ...plain, key: "r", ctrlKey: true }, null],
    ["with Command: the browser's", { ...plain, key: "r", metaKey: true }, null],
    ["Escape", { ...plain, key: "Escape" }, null],
    ["the space bar scrolls", { ...plain, key: " " }, null],
    ["a letter beyond 16 bits", { ...plain, key: "𐐨" }, "𐐨"],
  ])("%s", (_name, pressed, expected) => expect(keyOf(pressed)).toBe(expected));
});

test("a key does what it is given to, until keys are turned off or it is cleared", () => {
  const pressed = { ...plain, key: "r" };
  expect(actionOf(plainShortcuts, pressed)).toBe("reply");
  expect(actionOf({ ...plainShortcuts, on: false }, pressed)).toBeNull();
  expect(actionOf(withKey(plainShortcuts, "reply", null), pressed)).toBeNull();
  expect(actionOf(withKey(plainShortcuts, "reply", "Alt+r"), pressed)).toBeNull();
  expect(actionOf(withKey(plainShortcuts, "reply", "Alt+r"), { ...pressed, altKey: true })).toBe("reply");
});

describe("why a key cannot be given", () => {
  test.each<[name: string, key: string | null, expected: RegExp | null]>([
    ["a free letter", "x", null],
    ["its own key again", "r", null],
    ["another's key", "j", /^J already does this: Next paragraph with notes\./],
    ["a digit", "3", /digits/],
    ["no letter", null, /cannot be used/],
  ])("%s", (_name, key, expected) => {
    const problem = keyProblem(plainShortcuts, "reply", key);
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeNull();
  });
  test("a cleared key is free", () =>
    expect(keyProblem(withKey(plainShortcuts, "next-place", null), "reply", "j")).toBeNull());
});

test.each([
  ["r", "R"],
  ["Alt+r", "Alt+R"],
  ["?", "?"],
  ["ß", "SS"],
])("%s is said %s", (key, expected) => expect(sayKey(key)).toBe(expected));

describe("the cookie", () => {
  test.each<[name: string, cookie: string | undefined, expected: Shortcuts]>([
    ["none", undefined, plainShortcuts],
    ["words of another program", "<script>=x&y", plainShortcuts],
    ["off", "on=no", { ...plainShortcuts, on: false }],
    ["one changed", "reply=x", withKey(plainShortcuts, "reply", "x")],
    ["one cleared", "reply=", withKey(plainShortcuts, "reply", null)],
    ["one key for two: the plain ones", "reply=j", plainShortcuts],
    ["a word in place of a key: the plain ones", "reply=Enter", plainShortcuts],
    ["a digit: the plain ones", "reply=3", plainShortcuts],
  ])("%s", (_name, cookie, expected) => expect(readShortcuts(cookie)).toEqual(expected));

  test("what is written is read back, and needs no escaping in a cookie", () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgijkß?/;,=&%é"ж', "Alt+a", "Alt+;"), {
      minLength: shortcutActions.length,
      maxLength: shortcutActions.length,
    });
    fc.assert(
      fc.property(keys, fc.boolean(), fc.nat(shortcutActions.length - 1), (given, on, cleared) => {
        let shortcuts: Shortcuts = { ...plainShortcuts, on };
        shortcutActions.forEach((action, index) => {
          shortcuts = withKey(shortcuts, action, index === cleared ? null : (given[index] ?? null));
        });
        const cookie = writeShortcuts(shortcuts);
        expect(cookie).toMatch(/^[\w%=&.*+-]*$/);
        expect(readShortcuts(cookie)).toEqual(shortcuts);
      }),
    );
  });
});
