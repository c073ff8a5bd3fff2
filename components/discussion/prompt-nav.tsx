import Link from "next/link";
import type { DiscussionPrompt } from "@/lib/domain/discussion/model";
import { shortId } from "@/lib/domain/id/short-id";
import { plainText } from "@/lib/domain/richtext/plain-text";

interface PromptNavProps {
  prompts: readonly DiscussionPrompt[];
  /** Which one is open. */
  current: string;
  /** Address of the discussion. */
  address: string;
}

/** The discussion prompts of an assignment with what is new in each; nothing when there is one. */
export function PromptNav({ prompts, current, address }: PromptNavProps) {
  if (prompts.length < 2) return null;
  return (
    <nav className="promptnav" aria-label="Discussion prompts">
      <ul>
        {prompts.map(({ id, number, text, posts, fresh }) => (
          <li key={id}>
            <Link href={`${address}?prompt=${shortId(id)}`} aria-current={id === current ? "page" : undefined}>
              <span>
                {number}. {shortened(plainText(text))}
              </span>{" "}
              <span className="quiet small">
                {posts} {posts === 1 ? "post" : "posts"}
                {fresh > 0 ? `, ${fresh} new` : ""}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const shortened = (words: string) => (words.length > 70 ? `${words.slice(0, 70).trimEnd()} …` : words);
