/** What a student has said in a discussion as one text, so that it can be submitted and graded. */
import type { RichText, RichTextBlock } from "../richtext/model";

/** A post, with the words of what it quotes. */
export interface OwnPost {
  body: RichText;
  quotes: readonly { words: string; label: string; title: string }[];
}

const line = (type: RichTextBlock["type"], text: string): RichTextBlock => ({ type, text, marks: [], atoms: [] });

/** A quotation on one line: its words, then where they stand. */
function quotedLine({ words, label, title }: OwnPost["quotes"][number]): string {
  const place = [title, label].filter((part) => part !== "").join(", ");
  return `“${words}” (${place})`;
}

/** Posts in the order given, each with its quotations after its words; nothing between them but a new paragraph. */
export function postsAsText(posts: readonly OwnPost[]): RichText {
  return {
    blocks: posts.flatMap(({ body, quotes }) => [
      ...body.blocks,
      ...quotes.map((quote) => line("quote", quotedLine(quote))),
    ]),
  };
}
