"use client";

import { NoteLine } from "./note-line.client";
import { Panel } from "./panel.client";
import { useInRoom, useRoom } from "./room-context.client";
import type { RoomState } from "./room-state";

/** The notes under words that were clicked. Choosing one goes to it where it stands, with its replies. */
export default function NotesHere({ cluster }: { cluster: NonNullable<RoomState["cluster"]> }) {
  const { store, tell } = useRoom();
  useInRoom((_, { edition }) => edition);
  const notes = cluster.ids.flatMap((id) => store.book.get(id) ?? []);
  const close = () => tell({ type: "cluster", cluster: null });
  return (
    <Panel title={`${notes.length === 1 ? "1 note" : `${notes.length} notes`} on these words`} onClose={close}>
      <ol className="note-lines">
        {notes.map((note) => (
          <li key={note.id}>
            <NoteLine note={note} go={() => tell({ type: "reveal", id: note.id })} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
