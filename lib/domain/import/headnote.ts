/**
 * Rule H1: does an editor speak, or the document? A headnote tells of the writer in the third person, gives dates of
 * life, and knows what came later. The document says I and you. Scanning destroys the small print that once told them
 * apart, so without it the importer is never sure enough not to ask.
 */
import { voiceCues } from "./voice-cues";

/** What is known of the document when a paragraph is judged. */
export interface VoiceContext {
  /** Surnames of title and signature. */
  names: readonly string[];
  /** Year of the document, if known. */
  year?: number | null;
  /** Set smaller or further in than the text that follows. */
  indented?: boolean;
  /** A later paragraph of the same document speaks in the first person. */
  firstPersonLater?: boolean;
  /** Language the paragraph is in; English when nothing is said. */
  language?: string;
  /** The source is named below it: what stands above its own source is an introduction. */
  sourceFollows?: boolean;
}

const weigh = (text: string, pattern: RegExp, weight: number, most: number): number =>
  Math.min(text.match(pattern)?.length ?? 0, most) * weight;

/** How likely an editor speaks in a paragraph, 0–1; .5 is no evidence either way. */
export function editorVoice(text: string, context: VoiceContext): number {
  if (text.length < 40) return context.indented ? 0.7 : 0.2;
  const cues = voiceCues(context.language ?? "en");
  const unquoted = text.replace(/["“«„][^"”»“]{0,400}["”»“]/gu, "");
  let evidence = -0.3;
  evidence += weigh(unquoted, lifeDates, 2, 1);
  evidence += weigh(unquoted, cues.editor, 1.2, 2);
  evidence += weigh(unquoted, cues.past, 0.2, 6);
  evidence += weigh(unquoted, cues.year, 0.6, 2);
  evidence += weigh(unquoted, cues.time, 0.4, 3);
  evidence += weigh(unquoted, cues.third, 0.15, 4);
  evidence -= weigh(unquoted, cues.person, 1, 5);
  evidence -= weigh(unquoted, cues.address, 1, 4);
  evidence -= weigh(unquoted, /!/gu, 0.5, 3);
  evidence -= cues.opening.test(unquoted.slice(0, 40)) ? 2 : 0;
  cues.opening.lastIndex = 0;
  evidence += context.names.some((name) => unquoted.includes(name)) ? 0.9 : 0;
  evidence += context.indented ? 2 : 0;
  evidence += context.firstPersonLater ? 0.7 : 0;
  evidence += context.sourceFollows ? 2 : 0;
  evidence += laterYears(unquoted, context.year ?? null) ? 1.5 : 0;
  return 1 / (1 + Math.exp(-evidence));
}

const lifeDates = /\((?:[\p{L}. ]{0,12})?1\d{3}\s?[–-]\s?(?:1\d|20)\d{2}\)/gu;

function laterYears(text: string, year: number | null): boolean {
  if (year === null) return false;
  return [...text.matchAll(/\b(1\d{3}|20\d{2})\b/gu)].some(([found]) => Number(found) > year);
}

/** Whether a text speaks as I, we or you: more than one such word in it. */
export function speaksInPerson(text: string, language = "en"): boolean {
  const { person, address } = voiceCues(language);
  return (text.match(person)?.length ?? 0) + (text.match(address)?.length ?? 0) >= 2;
}
