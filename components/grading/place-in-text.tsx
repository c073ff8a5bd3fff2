interface PlaceInTextProps {
  /** `¶5`. */
  label: string;
  words: string;
  /** It is the place that is looked at. */
  current: boolean;
  onShow: () => void;
}

/** A place of a text as the way to it: pressing it lights it in the text beside. */
export function PlaceInText({ label, words, current, onShow }: PlaceInTextProps) {
  return (
    <button
      type="button"
      className="linkish place-in-text"
      aria-current={current ? "true" : undefined}
      onClick={onShow}
    >
      {label} <q>{words}</q>
      <span className="vh">, shown in the text</span>
    </button>
  );
}
