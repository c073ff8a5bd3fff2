/** What all people of the load share: the line, the ledger, and what is counted. */
import { Times, Wrongs } from "./figures";
import { Inspector } from "./inspect";
import { type Act, Ledger } from "./ledger";
import type { Wire } from "./wire";

export class Load {
  readonly ledger = new Ledger();
  readonly wrongs = new Wrongs();
  readonly inspector = new Inspector(this.ledger, this.wrongs);
  /** How long a save takes, a question for what is new, and words to another reader. */
  readonly saves = new Times();
  readonly answers = new Times();
  readonly arrival = new Times();
  /** Notes in all answers, and answers that began a new load. */
  told = 0;
  anew = 0;
  /** Events on all streams, and streams that had to be opened again. */
  events = 0;
  reopened = 0;
  /** Replies refused because their note had gone, and notes that were answered and were to go to more readers. */
  refused = 0;
  #tokens = 0;

  constructor(readonly wire: Wire) {}

  /** A mark that stands in the words of one save and nowhere else. */
  token(): string {
    return `w${(this.#tokens++).toString(36)}`;
  }

  /** The note that was to be answered is not there for this writer any more: the reply does not exist. */
  refuse(act: Act): void {
    this.refused++;
    const { acts } = act.item;
    acts.splice(acts.indexOf(act), 1);
  }
}
