import type { PreviewLine } from "@/lib/domain/course/people-forms";

const happens = (line: PreviewLine) =>
  line.fate !== null && line.fate.will !== "nothing" && line.fate.will !== "refuse";
const tone = (line: PreviewLine) =>
  line.problem || line.fate?.will === "refuse" ? "bad" : happens(line) ? "go" : "no";

/** How many of these lines something happens to. */
export const countInvited = (lines: readonly PreviewLine[]): number => lines.filter(happens).length;

/** What will happen to each pasted line, before anything is sent. */
export function InvitePreview({ lines }: { lines: readonly PreviewLine[] }) {
  return (
    <ol className="pv">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may stand in one line and say the same
        <li key={`${line.line}-${index}`} className={tone(line)}>
          <span className="ln tnum">{line.line}</span>
          <span className="ad2">{line.written}</span>
          <span className="wh">
            {line.problem ? "not sent" : line.fate?.word}
            <Because text={line.problem ?? line.fate?.reason ?? null} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Because({ text }: { text: string | null }) {
  return text ? <small>{text}</small> : null;
}
