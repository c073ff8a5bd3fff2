/** The header of our own TEI, back into what is known of the document; the schema of documents checks it afterwards. */
import type { ArchivalReference, DocumentDate, Meta } from "../../document/model";
import { findXml, type XmlElement, xmlChildren, xmlText } from "../xml";
import { readAna } from "./xml-out";

type Told<T> = Record<keyof T, unknown>;

/** What the header tells; whether the document is whole is told by its text. */
export function metaOf(header: XmlElement): Told<Omit<Meta, "starts" | "ends">> {
  const all = (path: string): XmlElement[] => elementsAt(header, path.split("/"));
  const words = (path: string, type: string | null = null): string | null => {
    const found = all(path).find((one) => type === null || one.attributes.get("type") === type);
    return found === undefined ? null : xmlText(found);
  };
  const responsible = (role: string): string | null => {
    const statement = all("fileDesc/titleStmt/respStmt").find(
      (one) => findXml(one, "resp")?.attributes.get("key") === role,
    );
    const name = statement === undefined ? null : findXml(statement, "name");
    return name === null ? null : xmlText(name);
  };
  const [title] = all("fileDesc/titleStmt/title");
  const dates = all("profileDesc/creation/date");
  const language = (role: string): string | null =>
    all("profileDesc/langUsage/language")
      .find((one) => readAna(one.attributes.get("ana")).get("role") === role)
      ?.attributes.get("ident") ?? null;
  const action = (type: string, name: string): string[] =>
    all("profileDesc/correspDesc/correspAction")
      .filter((one) => one.attributes.get("type") === type)
      .flatMap((one) => xmlChildren(one, name).map(xmlText));
  return {
    title: title === undefined || readAna(title.attributes.get("ana")).get("title") === "none" ? null : xmlText(title),
    genre: words("profileDesc/textClass/keywords/term", "genre"),
    date: dates.filter((one) => !one.attributes.has("type")).map(dateOf)[0] ?? null,
    otherDates: dates.flatMap((one) => {
      const role = one.attributes.get("type");
      return role === undefined ? [] : [{ ...dateOf(one), role }];
    }),
    senders: action("sent", "persName"),
    recipients: action("received", "persName"),
    place: action("sent", "placeName")[0] ?? null,
    messageNumber: words("profileDesc/correspDesc/note/idno", "message"),
    language: language("text") ?? "",
    originalLanguage: language("original"),
    translator: responsible("translator"),
    editor: responsible("editor"),
    sourceBook: words("fileDesc/sourceDesc/bibl", "sourceBook"),
    rights: words("fileDesc/publicationStmt/availability/p"),
    archival: all("fileDesc/sourceDesc/msDesc").map(archiveOf),
    priorPublication: words("fileDesc/sourceDesc/bibl", "prior"),
  };
}

function elementsAt(from: XmlElement, [name, ...rest]: readonly string[]): XmlElement[] {
  return name === undefined ? [from] : xmlChildren(from, name).flatMap((child) => elementsAt(child, rest));
}

function dateOf(date: XmlElement): Told<DocumentDate> {
  const facts = readAna(date.attributes.get("ana"));
  const calendar = date.attributes.get("calendar") ?? "";
  return {
    printed: facts.get("printed") === "none" ? null : xmlText(date),
    edtf: facts.get("edtf") ?? null,
    calendar: calendar.endsWith("calendar.julian") ? "julian" : calendar === "" ? "unknown" : "gregorian",
    basis: facts.get("basis"),
    inferred: (facts.get("inferred") ?? "").split(",").filter((part) => part !== ""),
  };
}

function archiveOf(description: XmlElement): Told<ArchivalReference> {
  const words = (path: string, type: string | null): string | null => {
    const found = elementsAt(description, path.split("/")).find(
      (one) => type === null || one.attributes.get("type") === type,
    );
    return found === undefined ? null : xmlText(found);
  };
  const printed = words("msIdentifier/repository", null);
  const [locus] = elementsAt(description, ["msContents", "msItem", "locus"]);
  return {
    raw: words("additional/listBibl/bibl", "source") ?? "",
    scheme: description.attributes.get("type"),
    repository: printed === null ? null : { printed, now: words("msIdentifier/altIdentifier/repository", null) },
    levels: elementsAt(description, ["msIdentifier", "idno"]).map((level) => ({
      kind: level.attributes.get("type"),
      value: xmlText(level),
    })),
    locator:
      locus === undefined
        ? null
        : {
            kind: locus.attributes.get("type"),
            from: locus.attributes.get("from"),
            to: locus.attributes.get("to") ?? null,
          },
    residue: words("additional/listBibl/bibl", "residue") ?? "",
  };
}
