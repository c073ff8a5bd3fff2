import Link from "next/link";
import type { ReactNode } from "react";
import { Contents } from "@/components/reading/contents.client";
import { ReadingPlace } from "@/components/reading/reading-place.client";
import { ShortcutButton } from "@/components/shortcut/shortcut-button.client";
import { Button } from "@/components/ui/button";
import { besideQuery } from "@/lib/domain/annotation/beside";
import type { Room } from "@/lib/domain/annotation/room";
import { contentsOf } from "@/lib/domain/document/contents";
import { homeKey } from "./note-book";
import { RoomKeys } from "./room-keys.client";
import { blockLabels, blocksOf } from "./room-places";

interface RoomBarProps {
  room: Room;
  account: string;
  /** Address of the room. */
  here: string;
  /** The two texts that stand side by side, from 0. */
  beside: readonly [number, number] | null;
  /** Where the reading position is kept; null for those of whom none is. */
  position: string | null;
  /** Which notes are shown. */
  children: ReactNode;
}

/** Over the texts: the way through them, two of them side by side, where one was, and the keys. */
export function RoomBar({ room, account, here, beside, position, children }: RoomBarProps) {
  const { texts } = room;
  const listed = texts.map(({ revisionId, title, text }, index) => ({
    ...{ revisionId, title },
    prefix: texts.length > 1 ? `d${index + 1}-` : "",
    entries: contentsOf(text),
  }));
  const shown = beside ? listed.filter((_, index) => beside.includes(index)) : listed;
  const worth = shown.length > 1 || shown.some(({ entries }) => entries.length > 0);
  return (
    <div className="roombar noprint">
      {worth ? <Contents texts={shown} /> : null}
      {texts.length > 1 ? <SideBySide titles={texts.map(({ title }) => title)} here={here} beside={beside} /> : null}
      <ShortcutButton />
      {position ? <ReadingPlace account={account} save={position} last={lastPlace(room)} /> : null}
      <span className="push" />
      {children}
      <RoomKeys />
    </div>
  );
}

/** Where the reader was last, with its label; null when that is the first block of the room, or not there any more. */
function lastPlace({ position, texts }: Room) {
  if (!position) return null;
  const labels = blockLabels(texts);
  const text = texts.find(({ revisionId }) => revisionId === position.revisionId);
  const blocks = text ? blocksOf(text) : [];
  const index = blocks.findIndex(({ id }) => id === position.blockId);
  // What has no number is named by the paragraph before it; before the second paragraph there is nothing to go on with.
  const numbered = blocks.slice(0, index + 1).findLast(({ number }) => number !== null);
  const label = numbered ? labels[homeKey(position.revisionId, numbered.id)] : undefined;
  if (!label || !text || (text === texts[0] && numbered?.number === 1)) return null;
  return { ...position, label: texts.length > 1 ? `${label} of “${text.title}”` : label };
}

/** Chooses two texts to stand side by side. A plain form: the choice is in the address, and can be linked to. */
function SideBySide({
  titles,
  here,
  beside,
}: {
  titles: readonly string[];
  here: string;
  beside: RoomBarProps["beside"];
}) {
  if (titles.length === 2)
    return (
      <Link className="linkish" href={beside ? here : `${here}${besideQuery(0, 1)}`} scroll={false}>
        {beside ? "One after the other" : "Side by side"}
      </Link>
    );
  const [left, right] = beside ?? [0, 1];
  return (
    <details className="contents">
      <summary className="btn btn-quiet btn-s">Side by side</summary>
      <form method="get" action={here} className="menu">
        {[left, right].map((chosen, side) => (
          <label key={side === 0 ? "left" : "right"} className="field">
            <span className="lab">{side === 0 ? "Left" : "Right"}</span>
            <select name="beside" className="input" defaultValue={chosen + 1}>
              {titles.map((title, index) => (
                <option key={title} value={index + 1}>
                  {index + 1}. {title}
                </option>
              ))}
            </select>
          </label>
        ))}
        <span className="row">
          <Button small look="primary" type="submit">
            Show
          </Button>
          {beside ? (
            <Link className="linkish" href={here}>
              One after the other
            </Link>
          ) : null}
        </span>
      </form>
    </details>
  );
}
