"use client";

import { useShortcut } from "@/components/shortcut/use-shortcut.client";
import { AskedBar } from "./asked-bar.client";
import { Later } from "./later.client";
import { useInRoom, useRoom } from "./room-context.client";

const loadList = () => import("./note-list.client");
const loadHere = () => import("./notes-here.client");

/** What opens beside the texts: the list of all notes, the notes under a clicked place, and the asking for a passage. */
export function RoomPanels() {
  const { tell } = useRoom();
  const [panel, cluster, asked] = [
    useInRoom((state) => state.panel),
    useInRoom((state) => state.cluster),
    useInRoom((state) => state.asked),
  ];
  useShortcut("list", () => tell({ type: "panel", panel: "list" }));
  return (
    <>
      {panel === "list" ? <Later load={loadList} props={{}} what="The list of notes" /> : null}
      {cluster ? <Later key={cluster.ids.join()} load={loadHere} props={{ cluster }} what="The notes" /> : null}
      {asked ? <AskedBar asked={asked} /> : null}
    </>
  );
}
