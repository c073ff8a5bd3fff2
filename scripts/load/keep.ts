/** One save, sent until the server has said something to it: a line that breaks is no reason to lose words. */
import { setTimeout as pause } from "node:timers/promises";
import type { Person } from "./class";
import type { Act } from "./ledger";
import type { Load } from "./load";

export interface Kept {
  method: string;
  path: string;
  body: object;
}

const TRIES = 8;

/** Sends an act and writes into the ledger what came of it; a refusal that was not to be expected is wrong. */
export async function keep(load: Load, person: Person, act: Act, { method, path, body }: Kept): Promise<void> {
  act.sent = performance.now();
  act.acknowledged = null;
  load.ledger.send(act);
  for (let tries = 1; tries <= TRIES; tries++) {
    const began = performance.now();
    const answer = await load.wire.ask(person, method, path, body).catch((error) => ({ status: 0, text: `${error}` }));
    const now = performance.now();
    if (answer.status === 200) {
      load.saves.add(now - began);
      const { state, version } = JSON.parse(answer.text);
      if (state === "conflict") return load.wrongs.add("a conflict though nobody else wrote", act.token);
      return load.ledger.acknowledge(act, version, now);
    }
    // The note a reply is for may have been deleted, or kept for others, a moment ago.
    const { to, replies } = act.item;
    if (answer.status === 404 && to && to.acts.length > 1) return load.refuse(act);
    // What others have answered does not go to new readers.
    const isForMore = answer.status === 422 && answer.text.includes('"field":"audience"');
    if (isForMore && replies.length > 0) return load.refuse(act);
    if (answer.status !== 0 && answer.status < 500 && answer.status !== 429) {
      return load.wrongs.add(`a save was refused with ${answer.status}`, `${act.token}: ${answer.text.slice(0, 200)}`);
    }
    load.wrongs.add(`a save had to be sent again (${answer.status || "no answer"})`, answer.text.slice(0, 200));
    await pause(500 * tries);
  }
  load.wrongs.add("a save that the server never acknowledged", act.token);
}
