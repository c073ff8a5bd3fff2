import { RichText } from "@/components/richtext/rich-text";
import type { Room } from "@/lib/domain/annotation/room";

/** What the instructor says before the text: what has changed since the version before, and what is to be done. */
export function RoomWords({
  version,
  changeNote,
  instructions,
}: Pick<Room, "version" | "changeNote" | "instructions">) {
  if (version === 1 && !instructions) return null;
  return (
    <div className="measure room-words">
      {version > 1 ? (
        <p className="notice">
          <b>Changed, version {version}.</b> {changeNote}
        </p>
      ) : null}
      {instructions ? <RichText text={instructions} /> : null}
    </div>
  );
}
