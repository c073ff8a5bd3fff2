import type { DocumentDate } from "@/lib/domain/document/model";
import { convertedDate } from "@/lib/domain/review/converted";
import { writtenDate } from "@/lib/domain/review/own-answer";

interface OwnWordsProps {
  label: string;
  /** The radio group it belongs to. */
  name: string;
  /** The words are a date: how they are read is shown. */
  dated: boolean;
  checked: boolean;
  check: () => void;
  words: string;
  write: (words: string) => void;
}

/** A choice of a question: an answer in one's own words. */
export function OwnWords({ label, name, dated, checked, check, words, write }: OwnWordsProps) {
  return (
    <>
      <label className="check">
        <input type="radio" name={name} value="own" checked={checked} onChange={check} />
        <span>{label}</span>
      </label>
      {checked ? (
        <div className="field pl-7">
          <input
            className="input"
            aria-label={label}
            value={words}
            maxLength={500}
            onChange={(event) => write(event.target.value)}
          />
          {dated && words.trim() ? <DateReading date={writtenDate(words.trim())} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** How a date is understood, in EDTF, and what day it is by the other calendar. */
export function DateReading({ date }: { date: DocumentDate | null }) {
  if (date === null) return null;
  return (
    <p className="hint pt-1" role="status">
      {date.edtf === null
        ? "No day, month or year is read from these words; they are kept as you write them."
        : `Read as ${date.edtf}${convertedDate(date)}.`}
      {date.inferred.length > 0 ? ` The ${date.inferred.join(" and ")} is inferred, not printed.` : null}
    </p>
  );
}
