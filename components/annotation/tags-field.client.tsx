"use client";

import { useMemo, useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { tagsOf } from "@/lib/domain/annotation/filter";
import { folded } from "@/lib/domain/annotation/search";
import { tagParts, tagsTyped } from "@/lib/domain/annotation/typed-tags";
import { useRoom } from "./room-context.client";

interface TagsFieldProps {
  /** As typed; see `typed-tags`. */
  tags: string;
  write: (tags: string) => void;
  error: string | null;
}

/** Most tags that are suggested at once. */
const SUGGESTED = 6;

/** Free words for finding the note again. Those that are used in the room are one press away, so that one word stays one word. */
export function TagsField({ tags, write, error }: TagsFieldProps) {
  const { store } = useRoom();
  const [edition, setEdition] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when the field is entered, not with every letter
  const used = useMemo(() => tagsOf([...store.book.all()]), [store, edition]);
  const parts = tagParts(tags);
  const typed = folded(parts.at(-1) ?? "");
  const taken = new Set(parts.slice(0, -1).map(folded));
  const suggested = used
    .filter((tag) => folded(tag) !== typed && !taken.has(folded(tag)) && folded(tag).includes(typed))
    .slice(0, SUGGESTED);
  const add = (tag: string) => write(`${tagsTyped([...parts.slice(0, -1).filter(Boolean), tag])}, `);
  return (
    <div>
      <TextInput
        label="Tags, parted by commas"
        error={error}
        value={tags}
        autoComplete="off"
        onFocus={() => setEdition((before) => before + 1)}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {suggested.length > 0 ? (
        <ul className="tags" aria-label="Tags used here">
          {suggested.map((tag) => (
            <li key={tag}>
              <button type="button" className="tag" onClick={() => add(tag)}>
                <span className="vh">Add </span>#{tag}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
