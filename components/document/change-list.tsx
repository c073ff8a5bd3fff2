import type { TextChange } from "@/lib/domain/document/changes";

/** What was changed, place by place: the old words struck through, the new ones underlined. */
export function ChangeList({ changes }: { changes: readonly TextChange[] }) {
  return (
    <ul className="chg">
      {changes.map((change) => (
        <li key={change.id}>
          <span className="pn">{change.place}</span> <Changed {...change} />
        </li>
      ))}
    </ul>
  );
}

/** How many words that stayed are shown on each side of those that did not. */
const BESIDE = 4;

function Changed({ before, after }: Pick<TextChange, "before" | "after">) {
  if (before === after) return <span className="quiet">is now of another kind or voice</span>;
  const { head, taken, given, tail } = narrowed(before ?? "", after ?? "");
  return (
    <>
      {head} {taken ? <del>{taken}</del> : null} {given ? <ins>{given}</ins> : null} {tail}
    </>
  );
}

/** The words around the change, where most of a text stayed; otherwise the whole of both. */
function narrowed(before: string, after: string) {
  const [old, now] = [before.split(" "), after.split(" ")];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (start + end < 0.7 * Math.max(old.length, now.length)) return { head: "", taken: before, given: after, tail: "" };
  const head = now.slice(Math.max(0, start - BESIDE), start);
  const tail = now.slice(now.length - end, now.length - end + BESIDE);
  return {
    head: [...(start > BESIDE ? ["…"] : []), ...head].join(" "),
    taken: old.slice(start, old.length - end).join(" "),
    given: now.slice(start, now.length - end).join(" "),
    tail: [...tail, ...(end > BESIDE ? ["…"] : [])].join(" "),
  };
}
