/** A submission that was revised: what has changed since the version that was marked, word by word. */
import { type WordDifference, wordDifferences } from "../review/word-differences";
import { plainText } from "../richtext/model";
import type { CarriedMarking } from "../rubric/carried-marking";
import type { SubmittedAnswer, SubmittedWork } from "./submitted";

/** One answer in both versions. */
export interface AnswerChange {
  promptId: string;
  promptNumber: number;
  /** The later words with what was taken out and put in; null where nothing of it changed. */
  words: WordDifference[] | null;
  /** Notes that are cited now and were not, and the other way round. */
  cited: number;
  notCited: number;
}

/** The change from the version that was marked to the newest one. */
export interface Resubmission {
  /** Number and time of the version that was marked. */
  before: number;
  submittedAt: Date;
  changes: AnswerChange[];
}

/** With the marks of the version before, unit by unit: for those who mark, who may not know when it came. */
export interface CarriedWork extends Omit<Resubmission, "submittedAt"> {
  /** By question; null is the whole. A unit that was not marked before has none. */
  carried: (CarriedMarking & { promptId: string | null })[];
}

/** What has changed, question by question, in the order of the newer version. A question of one version only counts. */
export function changedAnswers(
  before: Pick<SubmittedWork, "answers">,
  now: Pick<SubmittedWork, "answers">,
): AnswerChange[] {
  const asked = new Map(
    [...now.answers, ...before.answers].toReversed().map(({ prompt }) => [prompt.id, prompt.number]),
  );
  return [...asked]
    .toSorted(([, a], [, b]) => a - b)
    .map(([promptId, promptNumber]) => {
      const [old, next] = [before, now].map(({ answers }) => answers.find(({ prompt }) => prompt.id === promptId));
      const [was, is] = [wordsOf(old), wordsOf(next)];
      const [cites, cited] = [citedBy(old), citedBy(next)];
      return {
        ...{ promptId, promptNumber, words: was === is ? null : wordDifferences(was, is) },
        cited: [...cited].filter((id) => !cites.has(id)).length,
        notCited: [...cites].filter((id) => !cited.has(id)).length,
      };
    });
}

const wordsOf = (answer: SubmittedAnswer | undefined): string => (answer?.content ? plainText(answer.content) : "");
const citedBy = (answer: SubmittedAnswer | undefined) =>
  new Set(answer?.evidence.map(({ annotationId }) => annotationId));

/** "2 places, one note more": how much has changed in an answer; null when nothing has. */
export function sayChange({ words, cited, notCited }: AnswerChange): string | null {
  const places = (words ?? []).filter((each) => "before" in each).length;
  const notes = (count: number, what: string) =>
    count === 0 ? [] : [`${count === 1 ? "one note" : `${count} notes`} ${what}`];
  const said = [
    ...(places === 0 ? [] : [places === 1 ? "one place" : `${places} places`]),
    ...notes(cited, "more"),
    ...notes(notCited, "fewer"),
  ];
  return said.length === 0 ? null : said.join(", ");
}
