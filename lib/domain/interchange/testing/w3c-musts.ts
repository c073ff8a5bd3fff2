/**
 * For tests: what the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says an annotation, a page and a
 * collection MUST be, one rule after another with the section it stands in. Written from the Recommendation, not from
 * what we write.
 */
import { isObject, type Json, listOf, objectsOf } from "../loose";

interface Must {
  section: string;
  says: string;
  /** Does the thing keep the rule? */
  holds: (thing: Json) => boolean;
}

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const isIri = (value: unknown): boolean =>
  typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
const named = (thing: Json, type: string) => listOf(thing.type).includes(type);
const atMostOne = (value: unknown) => !Array.isArray(value) || value.length <= 1;
const isInstant = (value: unknown) =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/u.test(value) &&
  !Number.isNaN(Date.parse(value));
const isIndex = (value: unknown) => typeof value === "number" && Number.isInteger(value) && value >= 0;
/** The Recommendation's own motivations; any other must be an IRI of one's own. */
const motivations = new Set(
  "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split(
    " ",
  ),
);
const isMotivation = (value: unknown) => typeof value === "string" && (motivations.has(value) || isIri(value));

const bodies = (thing: Json) => listOf(thing.body);
const targets = (thing: Json) => listOf(thing.target);
const resources = (thing: Json) => [...objectsOf(thing.body), ...objectsOf(thing.target)];
const specific = (thing: Json) =>
  resources(thing).filter((each) => each.source !== undefined || each.selector !== undefined);
const selectors = (thing: Json) => specific(thing).flatMap(({ selector }) => objectsOf(selector));
const textual = (thing: Json) => objectsOf(thing.body).filter((each) => named(each, "TextualBody"));
const agents = (thing: Json) => [thing, ...resources(thing)].flatMap(({ creator }) => objectsOf(creator));

/** Rules for every annotation. */
export const annotationMusts: readonly Must[] = [
  {
    section: "3.1",
    says: "has the context of the model among its contexts",
    holds: (a) => listOf(a["@context"]).includes(CONTEXT),
  },
  {
    section: "3.1",
    says: "gives a single context as a string",
    holds: (a) => !Array.isArray(a["@context"]) || a["@context"].length > 1,
  },
  { section: "3.1", says: "has exactly one IRI that identifies it", holds: (a) => isIri(a.id) },
  { section: "3.1", says: "has the type Annotation", holds: (a) => named(a, "Annotation") },
  { section: "3.1", says: "has one or more targets", holds: (a) => targets(a).length > 0 },
  {
    section: "3.2.1",
    says: "bodies and targets are IRIs or things of their own",
    holds: (a) => [...bodies(a), ...targets(a)].every((each) => isIri(each) || isObject(each)),
  },
  {
    section: "3.2.4",
    says: "an embedded textual body has exactly one value, a text",
    holds: (a) => textual(a).every(({ value }) => typeof value === "string"),
  },
  {
    section: "3.2.4",
    says: "a body without an IRI that has a value is a TextualBody",
    holds: (a) => objectsOf(a.body).every((each) => each.value === undefined || named(each, "TextualBody")),
  },
  {
    section: "3.2.5",
    says: "never has both body and bodyValue",
    holds: (a) => a.body === undefined || a.bodyValue === undefined,
  },
  {
    section: "3.2.5",
    says: "bodyValue is a single text without more said of it",
    holds: (a) => a.bodyValue === undefined || typeof a.bodyValue === "string",
  },
  {
    section: "3.2.1",
    says: "formats are media types",
    holds: (a) =>
      resources(a).every(({ format }) => format === undefined || /^[a-z]+\/[a-z0-9.+-]+$/u.test(String(format))),
  },
  {
    section: "3.2.1",
    says: "processing language and direction at most once",
    holds: (a) => resources(a).every((each) => atMostOne(each.processingLanguage) && atMostOne(each.textDirection)),
  },
  {
    section: "3.3.1",
    says: "created is one instant in UTC, as xsd:dateTime with Z",
    holds: (a) => [a, ...resources(a)].every(({ created }) => created === undefined || isInstant(created)),
  },
  {
    section: "3.3.1",
    says: "modified is one instant in UTC",
    holds: (a) => [a, ...resources(a)].every(({ modified }) => modified === undefined || isInstant(modified)),
  },
  {
    section: "3.3.1",
    says: "generated is one instant in UTC",
    holds: (a) => a.generated === undefined || isInstant(a.generated),
  },
  {
    section: "3.3.2",
    says: "an agent has at most one IRI",
    holds: (a) => agents(a).every(({ id }) => id === undefined || isIri(id)),
  },
  {
    section: "3.3.2",
    says: "an agent has at most one nickname, a text",
    holds: (a) => agents(a).every(({ nickname }) => nickname === undefined || typeof nickname === "string"),
  },
  {
    section: "3.3.2",
    says: "mail addresses are mailto IRIs",
    holds: (a) => agents(a).every(({ email }) => listOf(email).every((each) => String(each).startsWith("mailto:"))),
  },
  {
    section: "3.3.3",
    says: "audiences are things with a type",
    holds: (a) => listOf(a.audience).every((each) => isIri(each) || (isObject(each) && each.type !== undefined)),
  },
  {
    section: "3.3.5",
    says: "motivations are those of the model or IRIs",
    holds: (a) => listOf(a.motivation).every(isMotivation),
  },
  {
    section: "3.3.5",
    says: "purposes are motivations",
    holds: (a) => resources(a).every(({ purpose }) => listOf(purpose).every(isMotivation)),
  },
  {
    section: "3.3.6",
    says: "rights are IRIs",
    holds: (a) => [a, ...resources(a)].every(({ rights }) => listOf(rights).every(isIri)),
  },
  {
    section: "3.3.7",
    says: "canonical is at most one IRI",
    holds: (a) => a.canonical === undefined || isIri(a.canonical),
  },
  { section: "3.3.7", says: "via are IRIs", holds: (a) => listOf(a.via).every(isIri) },
  {
    section: "4",
    says: "a specific resource has exactly one source",
    holds: (a) => specific(a).every(({ source }) => isIri(source) || (isObject(source) && isIri(source.id))),
  },
  {
    section: "4.2.4",
    says: "a quotation has exactly one exact text",
    holds: (a) =>
      selectors(a).every(
        (each) => !named(each, "TextQuoteSelector") || (typeof each.exact === "string" && each.exact !== ""),
      ),
  },
  {
    section: "4.2.4",
    says: "at most one prefix and suffix, texts",
    holds: (a) =>
      selectors(a).every(({ prefix, suffix }) =>
        [prefix, suffix].every((each) => each === undefined || typeof each === "string"),
      ),
  },
  {
    section: "4.2.5",
    says: "a position has one start and one end, not negative",
    holds: (a) =>
      selectors(a).every((each) => !named(each, "TextPositionSelector") || (isIndex(each.start) && isIndex(each.end))),
  },
  {
    section: "4.2",
    says: "every selector says its type",
    holds: (a) => selectors(a).every(({ type }) => typeof type === "string"),
  },
];

/** Rules for every page. */
export const pageMusts: readonly Must[] = [
  { section: "5.2", says: "has the context of the model", holds: (p) => listOf(p["@context"]).includes(CONTEXT) },
  { section: "5.2", says: "has exactly one IRI", holds: (p) => isIri(p.id) },
  { section: "5.2", says: "has the type AnnotationPage", holds: (p) => named(p, "AnnotationPage") },
  {
    section: "5.2",
    says: "names its collection by IRI",
    holds: (p) => isIri(p.partOf) || (isObject(p.partOf) && isIri(p.partOf.id)),
  },
  {
    section: "5.2",
    says: "has a list of one or more items",
    holds: (p) => Array.isArray(p.items) && p.items.length > 0,
  },
  {
    section: "5.2",
    says: "next and prev are single IRIs",
    holds: (p) => [p.next, p.prev].every((each) => each === undefined || isIri(each)),
  },
  {
    section: "5.2",
    says: "startIndex is one number from 0 up",
    holds: (p) => p.startIndex === undefined || isIndex(p.startIndex),
  },
];

/** Rules for every collection. */
export const collectionMusts: readonly Must[] = [
  { section: "5.1", says: "has the context of the model", holds: (c) => listOf(c["@context"]).includes(CONTEXT) },
  { section: "5.1", says: "has exactly one IRI", holds: (c) => isIri(c.id) },
  { section: "5.1", says: "has the type AnnotationCollection", holds: (c) => named(c, "AnnotationCollection") },
  { section: "5.1", says: "total is one number from 0 up", holds: (c) => c.total === undefined || isIndex(c.total) },
  {
    section: "5.1",
    says: "has its first page, unless it is empty",
    holds: (c) => c.total === 0 || isIri(c.first) || isObject(c.first),
  },
  {
    section: "5.1",
    says: "last is a page or its IRI",
    holds: (c) => c.last === undefined || isIri(c.last) || isObject(c.last),
  },
];

/** What a thing breaks of its rules: `3.1 has one or more targets`. */
export const broken = (thing: Json, musts: readonly Must[]): string[] =>
  musts.filter(({ holds }) => !holds(thing)).map(({ section, says }) => `${section} ${says}`);

/** What a collection with its first page inside breaks, its items included. */
export function brokenInCollection(collection: Json): string[] {
  const page = isObject(collection.first) ? collection.first : null;
  const items = page ? objectsOf(page.items) : [];
  return [
    ...broken(collection, collectionMusts),
    ...(page ? broken(page, pageMusts) : []),
    ...items.flatMap((item) => broken(item, annotationMusts).map((rule) => `${item.id}: ${rule}`)),
  ];
}
