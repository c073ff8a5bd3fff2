/** Links inside a page or between the files of a book: what refers to what, and in which order it all stands. */
import { attribute, eachElement, type HtmlElement, idsOf } from "./tree";

/** One file of markup; `name` is its path, against which relative links are resolved. */
export interface ParsedFile {
  name: string;
  root: HtmlElement;
  /** Only its notes are read, and of these only those that other files refer to. */
  notesOnly: boolean;
}

export interface Link {
  from: HtmlElement;
  /** Null when the link leads to a place that is in none of the files. */
  to: HtmlElement | null;
  /** The id it leads to. */
  id: string;
  /** It stands in a file of which only the notes are read. */
  fromNotes: boolean;
}

export interface LinkIndex {
  links: Link[];
  byElement: ReadonlyMap<HtmlElement, Link>;
  /** Place of each element that may be in a link, in the order of all files. */
  order: ReadonlyMap<HtmlElement, number>;
}

/** All links to ids. In a single page any address that ends in one of its ids counts: saved pages keep old addresses. */
export function indexLinks(files: readonly ParsedFile[]): LinkIndex {
  const order = new Map<HtmlElement, number>();
  const targets = new Map<string, HtmlElement>();
  const anchors: { file: ParsedFile; from: HtmlElement; href: string }[] = [];
  for (const file of files) {
    const { name, root } = file;
    for (const element of eachElement(root)) {
      // What has no attributes neither refers nor is referred to.
      if (element.attrs.length === 0) continue;
      order.set(element, order.size);
      for (const id of idsOf(element)) if (!targets.has(`${name}#${id}`)) targets.set(`${name}#${id}`, element);
      const href = element.tagName === "a" ? attribute(element, "href") : null;
      if (href?.includes("#")) anchors.push({ file, from: element, href });
    }
  }
  const single = files.length === 1;
  const links = anchors.map(({ file, from, href }): Link => {
    const [path = "", fragment = ""] = href.trim().split("#", 2);
    const id = decoded(fragment);
    const place = single ? file.name : resolved(file.name, decoded(path));
    return { from, id, to: targets.get(`${place}#${id}`) ?? null, fromNotes: file.notesOnly };
  });
  return { links, byElement: new Map(links.map((link) => [link.from, link])), order };
}

/** A relative path, seen from the file it stands in. */
function resolved(file: string, path: string): string {
  if (path === "") return file;
  const steps = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
