/** A post while it is being written; the same value lies on the device until the server has the words. */
import { z } from "zod";
import type { RichText } from "../richtext/model";
import { fromPlainText, plainText } from "../richtext/plain-text";
import { type DiscussionPost, MOST_QUOTES, type PostQuote, postQuotes, type ShownQuote } from "./model";
import type { PostToSave } from "./save";

/** A passage in a post that is being written, with its words as they stood on the page. */
export interface QuoteInWriting extends PostQuote {
  words: string;
  label: string;
}

export interface PostInWriting {
  id: string;
  promptId: string;
  parentId: string | null;
  sectionId: string | null;
  groupId: string | null;
  /** As typed; blank lines part paragraphs. */
  text: string;
  quotes: QuoteInWriting[];
  summary: boolean;
  /** Shown to the others, or to be shown with the next save; a draft otherwise. */
  post: boolean;
}

const quote = postQuotes.element.extend({ words: z.string(), label: z.string() });

/** Reads what a device kept; of another shape it is nothing. */
export const keptPost = z.object({
  ...{ id: z.uuid(), promptId: z.uuid(), parentId: z.uuid().nullable() },
  ...{ sectionId: z.uuid().nullable(), groupId: z.uuid().nullable(), text: z.string(), quotes: z.array(quote) },
  ...{ summary: z.boolean(), post: z.boolean() },
});

/** Words as typed, from what is stored: paragraphs parted by a blank line. */
export const typedWords = (body: RichText): string => plainText(body).replaceAll("\n", "\n\n");

/** Quotations as a form holds them. */
export const quotesInWriting = (quotes: readonly ShownQuote[]): QuoteInWriting[] =>
  quotes.map(({ documentId, revisionId, span, annotationId, words, label }) => {
    return { documentId, revisionId, span, annotationId, words: words ?? "", label };
  });

/** A post that exists, opened for writing. */
export const reopenedPost = (
  promptId: string,
  { id, parentId, body, quotes, summary, postedAt }: DiscussionPost,
): PostInWriting => ({
  ...{ id, promptId, parentId, sectionId: null, groupId: null, summary },
  text: typedWords(body),
  quotes: quotesInWriting(quotes),
  post: postedAt !== null,
});

/** What is sent to save a post on top of `baseVersion`; `clientId` names this save. */
export function postToSend(writing: PostInWriting, baseVersion: number, clientId: string): PostToSave {
  const { text, quotes, ...rest } = writing;
  return {
    ...{ ...rest, baseVersion, clientId, body: fromPlainText(text) },
    quotes: quotes.map(({ documentId, revisionId, span, annotationId }) => {
      return { documentId, revisionId, span, annotationId };
    }),
  };
}

/** Nothing is said in it yet. */
export const saysNothing = ({ text, quotes }: Pick<PostInWriting, "text" | "quotes">): boolean =>
  text.trim() === "" && quotes.length === 0;

/** With one more passage; the same passage twice is one, and after the last that fits nothing is added. */
export function withQuote(writing: PostInWriting, added: QuoteInWriting): PostInWriting {
  const key = ({ revisionId, span }: PostQuote) => JSON.stringify([revisionId, span.flow, span.start, span.end]);
  const known = writing.quotes.some((each) => key(each) === key(added));
  return known || writing.quotes.length >= MOST_QUOTES ? writing : { ...writing, quotes: [...writing.quotes, added] };
}
