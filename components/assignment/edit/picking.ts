/** What a passage is being chosen for: where a question stands, or what it expects to be noticed. */
export interface Picking {
  promptId: string;
  what: "passage" | "zone";
}

/** Begins choosing a passage in the text, or (null) ends it. */
export type PickPassage = (picking: Picking | null) => void;
