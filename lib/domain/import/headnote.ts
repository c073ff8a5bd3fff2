/**
 * Rule H1: does an editor speak, or the document? A headnote tells of the writer in the third person, gives dates of
 * life, and knows what came later. The document says I and you. Scanning destroys the small print that once told them
 * apart, so without it the importer is never sure enough not to ask.
 */

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
  /** The source is named below it: what stands above its own source is an introduction. */
  sourceFollows?: boolean;
}

const weigh = (text: string, pattern: RegExp, weight: number, most: number): number =>
  Math.min(text.match(pattern)?.length ?? 0, most) * weight;

/** How likely an editor speaks in a paragraph, 0–1; .5 is no evidence either way. */
export function editorVoice(text: string, context: VoiceContext): number {
  if (text.length < 40) return context.indented ? 0.7 : 0.2;
  const unquoted = text.replace(/["“][^"”]{0,400}["”]/gu, "");
  let evidence = -0.3;
  evidence += weigh(unquoted, /\((?:[a-z. ]{0,12})?1\d{3}\s?[–-]\s?(?:1\d|20)\d{2}\)/gu, 2, 1);
  evidence += weigh(
    unquoted,
    /\b(?:historian|scholar|this (?:document|letter|telegram|decree|speech|order)|the following|the document|the author of|is commonly known|the text (?:is|was))/giu,
    1.2,
    2,
  );
  evidence += weigh(
    unquoted,
    /\b(?:had|was|were|has been|had been|became|would (?:not )?(?:later|only|soon)?)\b/giu,
    0.2,
    6,
  );
  evidence += weigh(unquoted, /\b(?:by|in|from|after|until|since) 1\d{3}\b/giu, 0.6, 2);
  evidence += weigh(
    unquoted,
    /\b(?:at the end of|during|that year|shortly (?:before|after)|at the time|eventually)\b/giu,
    0.4,
    3,
  );
  evidence += weigh(unquoted, /\b(?:he|his|she|her|they|their)\b/giu, 0.15, 4);
  evidence -= weigh(unquoted, /\b(?:I|my|me|we|our|us)\b/gu, 1, 5) + weigh(unquoted, /\b(?:We|My|Our)\b/gu, 1, 3);
  evidence -= weigh(unquoted, /\b(?:you|your|thee|thou|thy)\b/giu, 1, 4);
  evidence -= weigh(unquoted, /!/gu, 0.5, 3);
  evidence -= weigh(unquoted, /^(?:dear|comrades?|citizens?|to all)\b/giu, 2, 1);
  evidence += context.names.some((name) => unquoted.includes(name)) ? 0.9 : 0;
  evidence += context.indented ? 2 : 0;
  evidence += context.firstPersonLater ? 0.7 : 0;
  evidence += context.sourceFollows ? 2 : 0;
  evidence += laterYears(unquoted, context.year ?? null) ? 1.5 : 0;
  return 1 / (1 + Math.exp(-evidence));
}

function laterYears(text: string, year: number | null): boolean {
  if (year === null) return false;
  return [...text.matchAll(/\b(1\d{3}|20\d{2})\b/gu)].some(([found]) => Number(found) > year);
}

/** Whether a text speaks as I, we or you: more than one such word in it. */
export function speaksInPerson(text: string): boolean {
  return (text.match(/\b(?:I|my|me|we|We|our|us|you|your|You)\b/gu)?.length ?? 0) >= 2;
}
