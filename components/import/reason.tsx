/** A reason in the importer's words; what it quotes from the page stands between backticks and is set as a quotation. */
export function Reason({ words }: { words: string }) {
  return words.split("`").map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change their order
      <span key={index} className="serif">
        “{piece}”
      </span>
    ) : (
      piece
    ),
  );
}
