const panes = [
  ["text", "Imported text"],
  ["documents", "Documents"],
  ["questions", "Questions"],
] as const;
export type PaneName = (typeof panes)[number][0];

/** On a phone one pane is seen at a time; this chooses which. */
export function PaneSwitch({ pane, choose }: { pane: PaneName; choose: (pane: PaneName) => void }) {
  return (
    <div className="row only-phone py-2">
      <fieldset className="seg">
        <legend className="vh">What is shown</legend>
        {panes.map(([value, name]) => (
          <label key={value}>
            <input type="radio" name="review-pane" checked={pane === value} onChange={() => choose(value)} />
            {name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
