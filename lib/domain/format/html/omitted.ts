/** What of a page is left out: nothing that runs, is drawn or filled in becomes text. The instructor is told once each. */
import { isHidden } from "./style";
import { attribute, type HtmlElement, isText, wordsOf } from "./tree";

const kinds = {
  scripts: "Scripts and styles of the page were left out.",
  media: "Pictures and other media of the page were left out.",
  fields: "Form fields of the page were left out.",
  frames: "Pages that are embedded in this one (frames) were left out; import them by themselves.",
  hidden: "Text that the page hides was left out.",
  comments: "Comments in the markup were left out.",
} as const;
type Kind = keyof typeof kinds;

const tags: Record<Kind, string> = {
  scripts: "script style noscript template link meta base",
  media: "img svg picture video audio canvas map object embed applet math",
  fields: "input select textarea button datalist option optgroup output meter progress",
  frames: "iframe frame portal",
  hidden: "",
  comments: "",
};
const kindOf = new Map(
  Object.entries(tags).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind] as const)),
);

/** Notes what is left out. */
export interface Omitted {
  /** Whether the element is left out, with all it contains. */
  leavesOut: (element: HtmlElement) => boolean;
  comment: (words: string) => void;
  notices: () => string[];
}

export function omissions(): Omitted {
  const told = new Set<string>();
  return {
    leavesOut(element) {
      const kind = kindOf.get(element.tagName) ?? null;
      if (kind === "scripts") {
        if (element.childNodes.some((node) => isText(node) && node.value.trim() !== "")) told.add(kind);
        return true;
      }
      if (kind !== null) {
        if (attribute(element, "type") !== "hidden") told.add(kind);
        return true;
      }
      if (!isHidden(element)) return false;
      if (wordsOf(element, 10) !== "") told.add("hidden");
      return true;
    },
    comment(words) {
      // Conditions for old browsers are no words of anybody.
      if (/\p{L}{3}/u.test(words) && !/^\s*\[(?:if|endif)/u.test(words)) told.add("comments");
    },
    notices: () => Object.entries(kinds).flatMap(([kind, sentence]) => (told.has(kind) ? [sentence] : [])),
  };
}

/** A large first letter that is drawn as a picture belongs to the word after it. */
export function initialOf(element: HtmlElement): string {
  const words = element.tagName === "img" ? (attribute(element, "alt") ?? "").trim() : "";
  return /^\p{L}$/u.test(words) ? words : "";
}
