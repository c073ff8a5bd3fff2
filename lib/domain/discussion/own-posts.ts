/** What a student has said in a discussion as one text, so that it can be submitted and graded. */
import { codePointLength } from "../document/codepoints";
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

const quotation = /^“(.+)” \(/su;

/**
 * The same text with the words of quotations left out that stand in one of these texts, as for a reader to whom they are
 * shut now. As many dots take their place, so that what is said about places of the text stays where it is.
 */
export function withoutQuotesOf({ blocks }: RichText, shut: readonly string[]): RichText {
  const cut = (block: RichTextBlock): RichTextBlock => {
    const words = block.type === "quote" ? quotation.exec(block.text)?.[1] : undefined;
    if (words === undefined || !shut.some((text) => text.includes(words))) return block;
    return { ...block, text: block.text.replace(words, () => "·".repeat(codePointLength(words))) };
  };
  return { blocks: blocks.map(cut) };
}
