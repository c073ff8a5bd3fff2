interface Titled {
  blocks: readonly { type: string }[];
  meta: { title: string | null };
}

/** A title that an editor has supplied where none is printed. Draws nothing when the text has its own. */
export function SuppliedTitle({ content, level }: { content: Titled; level: 1 | 3 }) {
  const { blocks, meta } = content;
  if (meta.title === null || blocks.some((block) => block.type === "title")) return null;
  const Heading = level === 1 ? "h1" : "h3";
  return <Heading className="t-title wideall pb-2">{meta.title}</Heading>;
}
