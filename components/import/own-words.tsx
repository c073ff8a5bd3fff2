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

/** The last choice of a question: an answer in one's own words. */
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
          {dated && words.trim() ? <DateReading words={words} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** How a written date is understood, in EDTF, before it is saved. */
export function DateReading({ words }: { words: string }) {
  const date = writtenDate(words.trim());
  return (
    <p className="hint pt-1" role="status">
      {date.edtf === null
        ? "No day, month or year is read from these words; they are kept as you write them."
        : `Read as ${date.edtf}${date.calendar === "julian" ? ", counted from Old Style" : ""}.`}
    </p>
  );
}
