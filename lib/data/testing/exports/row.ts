import type { Viewer } from "../../../domain/policy/viewer";
import type { ExportsWorld } from "./world";

/** Who tries: everyone the course knows, one who has left, one who teaches elsewhere, and nobody. */
export const everyone = [
  ...(["instructor", "assistant", "otherAssistant", "student", "classmate", "neighbour", "observer"] as const),
  ...(["dropped", "stranger", "nobody"] as const),
];
export type Person = (typeof everyone)[number];

/** One function of the data layer with real arguments. Whoever is neither in `may` nor in `told` gets NotFound. */
export interface Row {
  /** These are served. */
  may: readonly Person[];
  /** These see the thing, and are told in a sentence that they may not do this to it. */
  told?: readonly Person[];
  /** About the viewer's own account or courses: others are answered too, with theirs, and learn nothing of this one. */
  personal?: boolean;
  /** What has to be done by those who may, before the call can succeed. */
  prepare?(world: ExportsWorld): Promise<unknown>;
  call(viewer: Viewer, world: ExportsWorld): Promise<unknown>;
}

export const teachers: Person[] = ["instructor", "assistant"];
export const assistants: Person[] = ["assistant", "otherAssistant"];
export const staff: Person[] = ["instructor", ...assistants];
export const students: Person[] = ["student", "classmate", "neighbour"];
export const members: Person[] = [...staff, ...students, "observer"];
