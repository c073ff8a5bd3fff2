/** Opposed corroborations as an instructor finds them listed. */
import type { Clash } from "./clashes";
import type { ListedPassage } from "./readings-view";

export interface ClashEntry extends Omit<ListedPassage, "anchor">, Pick<Clash, "agrees" | "contradicts"> {
  /** Which text of the room it stands in, counting from 1, and its title. */
  text: number;
  title: string;
  /** The title of the text it is held against. */
  besideTitle: string;
}

export interface ClashesPage {
  mayEdit: boolean;
  clashes: ClashEntry[];
}
