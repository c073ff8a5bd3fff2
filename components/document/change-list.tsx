import type { TextChange } from "@/lib/domain/document/changes";

/** What was changed, place by place: the old words struck through, the new ones underlined. */
export function ChangeList({ changes }: { changes: readonly TextChange[] }) {
  return (
    <ul className="chg">
      {changes.map((change) => (
        <li key={change.id}>
          <span className="pn">{change.place}</span>{" "}
          {change.before !== null && change.before !== change.after ? <del>{change.before}</del> : null}{" "}
          {change.after !== null && change.before !== change.after ? <ins>{change.after}</ins> : null}
          {change.before === change.after ? <span className="quiet">is now of another kind or voice</span> : null}
        </li>
      ))}
    </ul>
  );
}
