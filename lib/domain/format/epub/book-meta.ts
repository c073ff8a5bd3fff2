/** What a book says of itself (Dublin Core in the package file), for all documents taken from it. */
import type { Meta } from "../../document/model";
import { type XmlElement, xmlChildren, xmlText } from "../xml";

/** Who edited and translated, the book as it is cited, its rights and language; what it does not say is missing. */
export function bookMeta(metadata: XmlElement | null): Partial<Meta> {
  if (metadata === null) return {};
  const words = (name: string) => wordsOf(metadata, name).map(({ words: said }) => said);
  const people = [...wordsOf(metadata, "creator"), ...wordsOf(metadata, "contributor")];
  const inRole = (role: string) => people.filter(({ roles }) => roles.includes(role)).map(({ words: name }) => name);
  const authors = wordsOf(metadata, "creator").filter(({ roles }) => roles.length === 0 || roles.includes("aut"));
  const [editors, translators] = [inRole("edt"), inRole("trl")];
  const [title] = words("title");
  const [rights] = words("rights");
  const [language] = words("language");
  const meta: Partial<Meta> = {};
  if (title !== undefined) {
    meta.sourceBook = citation(
      authors.map(({ words: name }) => name),
      title,
      words("publisher")[0],
      yearOf(metadata),
    );
  }
  if (editors.length > 0) meta.editor = editors.join(", ");
  if (translators.length > 0) meta.translator = translators.join(", ");
  if (rights !== undefined) meta.rights = rights;
  if (language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language)) meta.language = language;
  return meta;
}

/** `R. Weber, Letters Home (Mill Press, 1911)`. */
function citation(
  authors: readonly string[],
  title: string,
  publisher: string | undefined,
  year: string | null,
): string {
  const printed = [publisher, year].filter((part) => part !== undefined && part !== null).join(", ");
  return [...authors, title].join(", ") + (printed === "" ? "" : ` (${printed})`);
}

interface Said {
  words: string;
  /** What a person did for the book, in the codes of the Library of Congress (`aut`, `edt`). */
  roles: string[];
}

function wordsOf(metadata: XmlElement, name: string): Said[] {
  return elementsOf(metadata, name).flatMap((element) => {
    const words = xmlText(element).replace(/\s+/gu, " ").trim();
    return words === "" ? [] : [{ words, roles: rolesOf(metadata, element) }];
  });
}

/** Old books have another layer around these elements. */
function elementsOf(metadata: XmlElement, name: string): XmlElement[] {
  return [metadata, ...xmlChildren(metadata, "dc-metadata")].flatMap((layer) => xmlChildren(layer, name));
}

/** EPUB 2 says the role in an attribute, EPUB 3 in an element that refers to the person by id. */
function rolesOf(metadata: XmlElement, person: XmlElement): string[] {
  const id = person.attributes.get("id");
  const refined = xmlChildren(metadata, "meta")
    .filter(
      ({ attributes }) =>
        id !== undefined && attributes.get("refines") === `#${id}` && attributes.get("property") === "role",
    )
    .map((element) => xmlText(element).trim());
  const attribute = person.attributes.get("opf:role") ?? person.attributes.get("role");
  return attribute === undefined ? refined : [attribute, ...refined];
}

/** The year it was published: a date that says so, else the only one that says nothing else. */
function yearOf(metadata: XmlElement): string | null {
  const dates = elementsOf(metadata, "date").map((element) => ({
    event: element.attributes.get("opf:event") ?? element.attributes.get("event") ?? null,
    year: /\b(1[4-9]\d\d|20\d\d)\b/u.exec(xmlText(element))?.[1] ?? null,
  }));
  const published = dates.find(({ event }) => event === "publication") ?? dates.find(({ event }) => event === null);
  return published?.year ?? null;
}
