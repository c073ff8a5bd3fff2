/**
 * What our words are called in the Web Annotation Data Model (W3C Recommendation, 23 February 2017). Everything is said
 * with its own terms: kinds are motivations, skill and relation are classifying bodies whose `id` names them, and whom a
 * note was written for is its `audience`.
 */
import { type AnnotationKind, type Audience, audiences, type Relation, relations } from "../annotation/model";

export const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

export const motivations: Record<AnnotationKind, string> = {
  Comment: "commenting",
  Question: "questioning",
  Highlight: "highlighting",
  Corroboration: "linking",
};

/** The kind a motivation stands for; anything that is said is a comment. */
export function kindOfMotivation(named: readonly string[]): AnnotationKind {
  const has = (motivation: string) => named.some((each) => each === motivation || each === `oa:${motivation}`);
  if (has("linking")) return "Corroboration";
  if (has("questioning")) return "Question";
  return has("highlighting") ? "Highlight" : "Comment";
}

const SKILL = "urn:headnote:skill:";
const RELATION = "urn:headnote:relation:";
const AUDIENCE = "urn:headnote:audience:";

export const skillIri = (key: string): string => `${SKILL}${encodeURIComponent(key)}`;
export const relationIri = (relation: Relation): string => `${RELATION}${relation}`;
export const audienceIri = (audience: Audience): string => `${AUDIENCE}${audience}`;

/** The key of a skill by its name on the web; null for any other IRI. */
export function skillOfIri(iri: string): string | null {
  if (!iri.startsWith(SKILL)) return null;
  try {
    return decodeURIComponent(iri.slice(SKILL.length));
  } catch {
    return null;
  }
}

export const relationOfIri = (iri: string): Relation | null =>
  relations.find((relation) => relationIri(relation) === iri) ?? null;

export const audienceOfIri = (iri: string): Audience | null =>
  audiences.find((audience) => audienceIri(audience) === iri) ?? null;
