/** A student at one answer in one browser tab: the saving of the page itself, on a line that fails. */
import { randomUUID } from "node:crypto";
import { Autosave } from "../../components/saving/autosave.client";
import type { DeviceDraft } from "../../components/saving/device-drafts.client";
import { type Sent, sendDraft } from "../../components/saving/send.client";
import { noFacts } from "../../lib/domain/answer/facts";
import { type Answer, storedAnswer, textsOf } from "../../lib/domain/answer/model";
import { fromPlainText, plainText } from "../../lib/domain/richtext/model";
import { savedSchema } from "../../lib/domain/submission/saving";
import type { Ledger } from "./ledger";

const schema = savedSchema(storedAnswer);

/** The keystrokes that stand in an answer. */
export const keystrokes = (answer: Answer): string[] =>
  textsOf(answer).flatMap((text) => plainText(text).match(/k\d+/g) ?? []);

const answerOf = (words: readonly string[]): Answer => ({ form: "Text", text: fromPlainText(words.join(" ")) });

/** What one browser keeps of one answer: a copy for each page, which stays when the page goes. */
export type Device = Map<string, DeviceDraft>;

export interface Initial {
  content: Answer;
  version: number;
  savedAt: string | null;
}

export class Tab {
  readonly page = randomUUID();
  #autosave: Autosave<Answer>;
  #closed = false;

  /** Opens with what the server has, and takes up the newest copy that a page which is gone has left. */
  constructor(
    private readonly account: string,
    private readonly address: string,
    initial: Initial,
    device: Device,
    open: ReadonlySet<string>,
    private readonly ledger: Ledger,
  ) {
    this.#autosave = new Autosave<Answer>(initial, {
      send: (save) => this.#send(save),
      keep: async (draft) => {
        if (!this.#closed) device.set(this.page, structuredClone(draft));
        return true;
      },
      forget: async () => {
        if (!this.#closed) device.delete(this.page);
      },
      newId: () => randomUUID(),
      now: () => Date.now(),
      changed: () => {},
    });
    const left = [...device].filter(([page]) => !open.has(page)).sort(([, a], [, b]) => b.at - a.at);
    for (const [page, draft] of left) {
      this.#autosave.resume({ ...draft, content: storedAnswer.parse(draft.content) });
      device.delete(page);
      if (this.#autosave.unsaved) return;
    }
  }

  get closed(): boolean {
    return this.#closed;
  }

  get unsaved(): boolean {
    return this.#autosave.unsaved;
  }

  get state(): string {
    return this.#autosave.state.kind;
  }

  /** Types one keystroke at the end of what stands here. */
  type(key: string): void {
    this.ledger.typed.add(key);
    this.#autosave.change(answerOf([...keystrokes(this.#autosave.held), key]));
  }

  /** Saves now, as when a pause is over or "Try again" is pressed. */
  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  /** Two texts are shown: the person puts both together, or takes one of them. */
  async choose(how: "both" | "mine" | "theirs"): Promise<void> {
    const { state } = this.#autosave;
    if (state.kind !== "conflict") return;
    this.ledger.count(`two texts, ${how} taken`);
    const [mine, theirs] = [keystrokes(this.#autosave.held), keystrokes(state.theirs)];
    if (how === "both") this.#autosave.change(answerOf([...new Set([...theirs, ...mine])]));
    const kept = new Set(how === "both" ? [...mine, ...theirs] : how === "mine" ? mine : theirs);
    for (const key of [...mine, ...theirs]) if (!kept.has(key)) this.ledger.leftOut.add(key);
    await this.#autosave.resolve(how === "theirs" ? "theirs" : "mine");
  }

  /** The tab, or the whole browser, is gone at once. */
  close(): void {
    this.#closed = true;
    this.#autosave.stop();
  }

  async #send(save: { content: Answer; baseVersion: number; clientId: string }): Promise<Sent<Answer>> {
    const counted = { ...noFacts, typed: keystrokes(save.content).length };
    const sent = await sendDraft(this.account, this.address, { ...save, facts: { page: this.page, counted } }, schema);
    // A copy of what was sent is kept beside the newer text: that is an acknowledgement too.
    if (sent.state === "saved" || sent.state === "conflict")
      for (const key of keystrokes(save.content)) this.ledger.acknowledged.add(key);
    return sent;
  }
}
