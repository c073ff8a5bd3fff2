/** How a block is cited: `¶5`, or what it is where it has no number. */
export const blockLabel = ({ number, type }: { number: number | null; type: string }): string =>
  number === null ? type : `¶${number}`;

/** What a block is called where a list or a button says which one it is: "paragraph 5", from its citable label. */
export function nameOfLabel(label: string): string {
  if (label.startsWith("¶")) return `paragraph ${label.slice(1)}`;
  return label === "editorialStatement" ? "the editor's remark" : `the ${label}`;
}
