/** What is known of a document as a TEI header. Nothing stated is nothing written; an empty string is an empty element. */
import type { ArchivalReference, DocumentDate, Meta } from "../../document/model";
import { dating } from "./dating";
import { ana, element, startTag, wordsElement, xmlWords } from "./xml-out";

/** What a corpus says of itself. */
export interface CorpusFacts {
  title: string;
  /** Under which terms the whole may be used; each document keeps its own rights. Null when nothing is stated. */
  rights: string | null;
}

/** Number of the form in which Headnote writes TEI; a reader that does not know it reads it as any other TEI. */
export const teiVersion = "1";
/** How a file says that Headnote wrote it. */
export const applicationName = "Headnote";

const lines = (name: string, children: readonly string[], attributes: Record<string, string | null> = {}): string => {
  const told = children.filter((child) => child !== "");
  return told.length === 0 ? "" : `${startTag(name, attributes)}\n${told.join("\n")}\n</${name}>`;
};

/** The header of one document; `prefix` is that of its ids. */
export function headerXml(meta: Meta, prefix: string): string {
  return lines("teiHeader", [
    lines("fileDesc", [
      lines("titleStmt", [
        meta.title === null
          ? wordsElement("title", "Untitled document", { ana: ana({ title: "none" }) })
          : wordsElement("title", meta.title),
        responsible("editor", "Edited by", meta.editor),
        responsible("translator", "Translated by", meta.translator),
      ]),
      publication(meta.rights),
      lines("sourceDesc", sources(meta)),
    ]),
    encodingXml,
    lines("profileDesc", profile(meta, prefix)),
  ]);
}

function responsible(role: string, words: string, name: string | null): string {
  if (name === null) return "";
  return element("respStmt", {}, wordsElement("resp", words, { key: role }) + wordsElement("name", name));
}

const publication = (rights: string | null): string => {
  const terms = rights === null ? "" : element("availability", {}, element("p", {}, xmlWords(rights)));
  return lines("publicationStmt", [wordsElement("publisher", applicationName), terms]);
};

const encodingXml = lines("encodingDesc", [
  element(
    "appInfo",
    {},
    element("application", { ident: applicationName, version: teiVersion }, wordsElement("label", applicationName)),
  ),
]);

function sources({ sourceBook, priorPublication, archival }: Meta): string[] {
  const told = [
    wordsElement("bibl", sourceBook, { type: "sourceBook" }),
    wordsElement("bibl", priorPublication, { type: "prior" }),
    ...archival.map(archiveXml),
  ].filter((one) => one !== "");
  return told.length > 0 ? told : [wordsElement("p", "No source is stated.")];
}

function archiveXml({ raw, scheme, repository, levels, locator, residue }: ArchivalReference): string {
  const later =
    repository === null ? "" : element("altIdentifier", { type: "now" }, wordsElement("repository", repository.now));
  return lines(
    "msDesc",
    [
      lines("msIdentifier", [
        wordsElement("repository", repository?.printed ?? null),
        ...levels.map(({ kind, value }) => wordsElement("idno", value, { type: kind })),
        repository?.now === null ? "" : later,
      ]) || element("msIdentifier"),
      locator === null
        ? ""
        : element(
            "msContents",
            {},
            element("msItem", {}, element("locus", { type: locator.kind, from: locator.from, to: locator.to })),
          ),
      element(
        "additional",
        {},
        element(
          "listBibl",
          {},
          wordsElement("bibl", raw, { type: "source" }) + wordsElement("bibl", residue, { type: "residue" }),
        ),
      ),
    ],
    { type: scheme },
  );
}

function profile(meta: Meta, prefix: string): string[] {
  const dates = [
    ...(meta.date === null ? [] : [dateXml(meta.date, null, prefix)]),
    ...meta.otherDates.map((date) => dateXml(date, date.role, prefix)),
  ];
  const calendars = new Set([meta.date, ...meta.otherDates].flatMap((date) => date?.calendar ?? []));
  return [
    lines("creation", dates),
    lines("langUsage", [
      element("language", { ident: meta.language, ana: ana({ role: "text" }) }),
      meta.originalLanguage === null
        ? ""
        : element("language", { ident: meta.originalLanguage, ana: ana({ role: "original" }) }),
    ]),
    lines("calendarDesc", [
      calendars.has("gregorian")
        ? element(
            "calendar",
            { "xml:id": calendarId(prefix, "gregorian") },
            element("p", {}, "Gregorian calendar (New Style)"),
          )
        : "",
      calendars.has("julian")
        ? element(
            "calendar",
            { "xml:id": calendarId(prefix, "julian") },
            element("p", {}, "Julian calendar (Old Style); @when is the Gregorian day"),
          )
        : "",
    ]),
    lines("textClass", [
      meta.genre === null ? "" : element("keywords", {}, wordsElement("term", meta.genre, { type: "genre" })),
    ]),
    correspondence(meta),
  ];
}

const calendarId = (prefix: string, calendar: string): string => `${prefix}calendar.${calendar}`;

function dateXml(date: DocumentDate, role: string | null, prefix: string): string {
  const { printed, edtf, calendar, basis, inferred } = date;
  const facts = {
    edtf,
    basis,
    inferred: inferred.length > 0 ? inferred.join(",") : null,
    printed: printed === null ? "none" : null,
  };
  return wordsElement("date", printed ?? "", {
    type: role,
    ...dating(edtf),
    calendar: calendar === "unknown" ? null : `#${calendarId(prefix, calendar)}`,
    ana: ana(facts),
  });
}

function correspondence({ senders, recipients, place, messageNumber }: Meta): string {
  const people = (names: readonly string[]) => names.map((name) => wordsElement("persName", name));
  return lines("correspDesc", [
    lines("correspAction", [...people(senders), wordsElement("placeName", place)], { type: "sent" }),
    lines("correspAction", people(recipients), { type: "received" }),
    messageNumber === null ? "" : element("note", {}, wordsElement("idno", messageNumber, { type: "message" })),
  ]);
}

/** The header of a corpus: its title and the terms for the whole. */
export function corpusHeaderXml({ title, rights }: CorpusFacts): string {
  return lines("teiHeader", [
    lines("fileDesc", [
      lines("titleStmt", [wordsElement("title", title)]),
      publication(rights),
      lines("sourceDesc", [wordsElement("p", "Each text has its own source description.")]),
    ]),
    encodingXml,
  ]);
}
