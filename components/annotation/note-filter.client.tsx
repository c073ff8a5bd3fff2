"use client";

import { useId, useState } from "react";
import { useShortcut } from "@/components/shortcut/use-shortcut.client";
import { Button } from "@/components/ui/button";
import { isFiltering, type NoteFilter } from "@/lib/domain/annotation/filter";
import { sayInstant } from "@/lib/domain/time/say";
import { Later } from "./later.client";
import { useInRoom, useRoom } from "./room-context.client";
import { useFilterInAddress } from "./use-filter-in-address.client";

const whose = [
  ["everyone", "All notes"],
  ["mine", "Mine"],
  ["others", "Others’"],
] as const;

const loadBody = () => import("./filter-body.client");
const loadSentence = () =>
  import("./filter-sentence.client").then(({ FilterSentence }) => ({ default: FilterSentence }));

/** Which notes stand in the margin, whose at one press and the rest at two; and the way to all of them as a list. */
export function NoteFilterBar() {
  const { tell } = useRoom();
  const filter = useInRoom((state) => state.filter);
  const [open, setOpen] = useState<"filter" | "search" | null>(null);
  const id = useId();
  useFilterInAddress();
  useShortcut("filter", () => setOpen("filter"));
  useShortcut("search", () => setOpen("search"));
  const set = (more: Partial<NoteFilter>) => tell({ type: "filtered", filter: { ...filter, ...more } });
  const close = () => {
    setOpen(null);
    document.getElementById(`${id}-button`)?.focus();
  };
  return (
    <div className="notefilter noprint">
      <div className="row">
        {isFiltering(filter) ? <Later load={loadSentence} what="The number of notes" props={{}} /> : null}
        <fieldset>
          <legend className="vh">Notes shown in the margin</legend>
          <span className="seg">
            {whose.map(([value, word]) => (
              <label key={value}>
                <input
                  type="radio"
                  name="whose"
                  checked={filter.whose === value}
                  onChange={() => set({ whose: value })}
                />
                {word}
              </label>
            ))}
          </span>
        </fieldset>
        <Button
          small
          id={`${id}-button`}
          aria-expanded={open !== null}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(open ? null : "filter")}
        >
          <span>
            Filter<span className="wordy"> and search</span>
          </span>
        </Button>
        <Button small data-list-button onClick={() => tell({ type: "panel", panel: "list" })}>
          <span>
            List<span className="wordy"> of notes</span>
          </span>
        </Button>
      </div>
      <div id={`${id}-body`}>
        {open ? <Later load={loadBody} what="The filter" props={{ first: open, close }} /> : null}
      </div>
    </div>
  );
}

/** How many notes are mine, and when the last one was saved. */
export function NoteCount() {
  const { place } = useRoom();
  const mine = useInRoom((_, store) => store.book.posted);
  const savedAt = useInRoom((state) => state.savedAt);
  // Who only reads along has none.
  if (place.role === "Observer") return null;
  return (
    <>
      <span>{mine === 1 ? "1 note" : `${mine} notes`} of yours</span>
      {savedAt ? (
        <>
          <span className="quiet dot" aria-hidden="true">
            ·
          </span>
          <span className="state state-good">Saved {sayInstant(new Date(savedAt), place.timeZone, "time")}</span>
        </>
      ) : null}
    </>
  );
}
