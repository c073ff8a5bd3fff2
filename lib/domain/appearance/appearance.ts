/**
 * How a reader likes the page: light, dark or sepia; the size of the type; wider spacing for readers whom crowded
 * letters tire; paragraph numbers shown or not; a button to annotate shown at every paragraph or only when it is near. It is remembered on the device, in one cookie, and says nothing about
 * the person.
 */

export const themes = ["system", "light", "sepia", "dark"] as const;
export const textSizes = ["small", "book", "large"] as const;

export interface Appearance {
  theme: (typeof themes)[number];
  size: (typeof textSizes)[number];
  wideSpacing: boolean;
  paragraphNumbers: boolean;
  /** The button "Annotate" of a paragraph is always seen: for those who neither hover nor tap. */
  paragraphButtons: boolean;
}

export const plainAppearance: Appearance = {
  theme: "system",
  size: "book",
  wideSpacing: false,
  paragraphNumbers: true,
  paragraphButtons: false,
};

/** The cookie's name. Readable by scripts: it holds no secret, and a change shows at once without the server. */
export const appearanceCookie = "appearance";

/** Reads the cookie, e.g. `sepia.large.wide.plain`; every word that is unknown or missing falls back to the plain one. */
export function readAppearance(cookie: string | undefined): Appearance {
  const words = new Set((cookie ?? "").split("."));
  return {
    theme: themes.find((theme) => words.has(theme)) ?? plainAppearance.theme,
    size: textSizes.find((size) => words.has(size)) ?? plainAppearance.size,
    wideSpacing: words.has("wide"),
    paragraphNumbers: !words.has("plain"),
    paragraphButtons: words.has("pencils"),
  };
}

/** The cookie's value: up to five words joined by full stops, all of them safe in a cookie. */
export function writeAppearance(appearance: Appearance): string {
  const words = [appearance.theme, appearance.size];
  return [
    ...words,
    ...(appearance.wideSpacing ? ["wide"] : []),
    ...(appearance.paragraphNumbers ? [] : ["plain"]),
    ...(appearance.paragraphButtons ? ["pencils"] : []),
  ].join(".");
}

/** What <html> carries for the style sheet; an absent attribute means the plain look (the theme then follows the system). */
export function appearanceAttributes(appearance: Appearance): Record<string, string | undefined> {
  return {
    "data-theme": appearance.theme === "system" ? undefined : appearance.theme,
    "data-size": appearance.size === "book" ? undefined : appearance.size,
    "data-spacing": appearance.wideSpacing ? "wide" : undefined,
    "data-numbers": appearance.paragraphNumbers ? undefined : "off",
    "data-pencils": appearance.paragraphButtons ? "on" : undefined,
  };
}

/** What the Aa form posts: `theme`, `size`, and boxes for spacing, numbers and buttons that are absent when not ticked. */
export function appearanceFromForm(form: { get(name: string): unknown }): Appearance {
  return {
    theme: themes.find((theme) => theme === form.get("theme")) ?? plainAppearance.theme,
    size: textSizes.find((size) => size === form.get("size")) ?? plainAppearance.size,
    wideSpacing: form.get("spacing") === "wide",
    paragraphNumbers: form.get("numbers") === "on",
    paragraphButtons: form.get("pencils") === "on",
  };
}
