interface KeyListProps {
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** The keys of the grader's desk, and the switch for those that are single letters (WCAG 2.1.4). */
export function KeyList({ on, onTurn }: KeyListProps) {
  return (
    <details className="key-list">
      <summary className="h3 h">Keys</summary>
      <div className="keys py-2">
        <span>
          <kbd>0</kbd>–<kbd>9</kbd>
        </span>
        <span>
          level of the criterion in focus{on ? ", or of the first without a level" : ""}; then on to the next without
          one
        </span>
        <kbd>Tab</kbd>
        <span>next criterion</span>
        {on ? (
          <>
            <kbd>l</kbd>
            <span>first row without a level</span>
            <kbd>c</kbd>
            <span>comment on the selection; with nothing selected, to choosing words</span>
            <kbd>b</kbd>
            <span>
              the same, from the bank of comments; with nothing selected, for the row in focus or on the whole
            </span>
            <kbd>s</kbd>
            <span>finish, and on to the next to mark</span>
            <span>
              <kbd>n</kbd> <kbd>p</kbd>
            </span>
            <span>next, previous submission</span>
            <kbd>f</kbd>
            <span>flag, to come back to it</span>
            <kbd>e</kbd>
            <span>next piece of evidence</span>
            <kbd>Esc</kbd>
            <span>out of a text field, to where these keys count</span>
            <kbd>?</kbd>
            <span>this list</span>
          </>
        ) : null}
      </div>
      <button type="button" className="linkish small" onClick={() => onTurn(!on)}>
        {on ? "Turn single-letter keys off" : "Turn single-letter keys on"}
      </button>
    </details>
  );
}
