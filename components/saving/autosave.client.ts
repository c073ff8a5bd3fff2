import type { DeviceDraft } from "./device-drafts.client";
import type { Sent } from "./send.client";

/** Where what is written stands, for the words on the page. `kept`: a copy lies on this device. */
export type SaveState<Content> =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  | { kind: "waiting"; why: "offline" | "signed out" | "unanswered"; kept: boolean }
  | { kind: "refused"; problem: string; kept: boolean }
  | { kind: "conflict"; theirs: Content; version: number };

/** What one draft needs: where to send it, where to keep it meanwhile, how to name a save. */
export interface AutosaveNeeds<Content> {
  send: (save: { content: Content; baseVersion: number; clientId: string }) => Promise<Sent<Content>>;
  /** Says whether the device took it. */
  keep: (draft: DeviceDraft) => Promise<boolean>;
  forget: () => Promise<void>;
  newId: () => string;
  now: () => number;
  changed: (state: SaveState<Content>) => void;
  /** What a content says, without what is only of the form in which it is typed; without it, all of it counts. */
  said?: (content: Content) => unknown;
}

/** Milliseconds: a pause in writing, and how long someone may write without one. */
const PAUSE = 1200;
const LONGEST = 6000;
const RETRIES = [2000, 4000, 8000, 15_000, 30_000];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves one draft while it is written: after each pause, one request at a time, each on top of the version before. What
 * is not confirmed lies on the device; what fails is sent again, later and later. When somebody else was faster, it
 * stops and says so: nothing is overwritten until the person has chosen.
 */
export class Autosave<Content> {
  state: SaveState<Content>;
  /** The server's version that the next save stands on. */
  version: number;
  private content: Content;
  private dirty = false;
  private sending: Promise<void> | null = null;
  /** What was sent and not answered: the server may have it all the same. */
  private sent: { content: Content; clientId: string } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since: number | null = null;
  private failures = 0;
  private kept = true;
  private stopped = false;

  constructor(
    initial: { content: Content; version: number; savedAt: string | null },
    private needs: AutosaveNeeds<Content>,
  ) {
    this.content = initial.content;
    this.version = initial.version;
    this.state = { kind: "saved", at: initial.savedAt };
  }

  /** What is written now, saved or not. */
  get held(): Content {
    return this.content;
  }

  /** True while something is written that the server has not confirmed. */
  get unsaved(): boolean {
    return this.dirty || this.sending !== null;
  }

  /** The person wrote: kept on the device at once, sent after a pause. */
  change(content: Content): void {
    this.content = content;
    this.dirty = true;
    const again = this.stopped;
    this.stopped = false;
    this.keep();
    if (this.state.kind === "conflict") return;
    if (this.state.kind !== "waiting") this.tell({ kind: "saving" });
    const now = this.needs.now();
    this.since ??= now;
    const wait = Math.max(0, Math.min(PAUSE, this.since + LONGEST - now));
    if (this.failures === 0 || again) this.later(wait);
  }

  /** Tells somebody else from now on: the page that is open now. */
  listen(changed: (state: SaveState<Content>) => void): void {
    this.needs = { ...this.needs, changed };
  }

  /** The server has shown something newer than this knows: it is taken, unless something here is not saved yet. */
  renew({ content, version, savedAt }: { content: Content; version: number; savedAt: string | null }): void {
    if (this.unsaved || version <= this.version) return;
    this.content = content;
    this.version = version;
    this.state = { kind: "saved", at: savedAt };
  }

  /** Takes up what this device kept from a page that was closed. `sent`: what that page had sent without an answer. */
  resume(draft: { content: Content; baseVersion: number; sent: unknown }): void {
    const known = draft.baseVersion === this.version || same(draft.sent, this.content);
    if (same(draft.content, this.content)) {
      this.needs.forget().catch(() => {});
      return;
    }
    const { content: theirs, version } = this;
    this.before = draft.sent;
    // Until somebody has chosen it stands on what it was written on: kept so, it is asked about again after a reload.
    if (!known) this.version = draft.baseVersion;
    this.change(draft.content);
    if (known) return;
    if (this.timer) clearTimeout(this.timer);
    this.tell({ kind: "conflict", theirs, version });
  }

  /** Sends now what is unsaved, and waits until it is answered. True when the server has everything. */
  async flush(): Promise<boolean> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    // Several may wait for one request: whoever comes after the first finds the next one on its way.
    const stopped = this.stopped;
    while (this.sending) await this.sending;
    // Given up while it waited.
    if (this.stopped && !stopped) return !this.unsaved;
    if (this.dirty && this.state.kind !== "conflict") await this.save();
    return !this.unsaved;
  }

  /** After a conflict: `mine` goes on top of the newer version, `theirs` takes its place here. */
  async resolve(choice: "mine" | "theirs"): Promise<Content> {
    if (this.state.kind !== "conflict") return this.content;
    const { theirs, version } = this.state;
    this.version = version;
    this.sent = null;
    if (choice === "theirs") {
      this.content = theirs;
      this.dirty = false;
      const forgotten = this.needs.forget().catch(() => {});
      this.tell({ kind: "saved", at: null });
      await forgotten;
    } else {
      this.tell({ kind: "saving" });
      await this.save();
    }
    return this.content;
  }

  /** Nothing more is sent by itself, until the person writes again. What is unsaved stays on the device. */
  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private tell(state: SaveState<Content>) {
    this.state = state;
    this.needs.changed(state);
  }

  /** What was sent before is answered. */
  async settled(): Promise<void> {
    await this.sending;
  }

  private later(wait: number) {
    if (this.timer) clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => this.flush(), wait);
  }

  private keep() {
    const { content, version: baseVersion } = this;
    this.needs.keep({ content, baseVersion, sent: this.sent?.content ?? null, at: this.needs.now() }).then((kept) => {
      this.kept = kept;
    });
  }

  private save(): Promise<void> {
    this.sending = this.attempt().finally(() => {
      this.sending = null;
      if (!this.dirty && this.state.kind === "saved") this.needs.changed(this.state);
    });
    return this.sending;
  }

  private async attempt() {
    const { content } = this;
    this.since = null;
    this.sent = this.sent && same(this.sent.content, content) ? this.sent : { content, clientId: this.needs.newId() };
    this.keep();
    this.answered(content, await this.needs.send({ ...this.sent, baseVersion: this.version }));
  }

  private answered(content: Content, answer: Sent<Content>) {
    if (answer.state === "saved") return this.saved(content, answer);
    // The server is there again: what is written next is sent after a pause, as ever.
    if (answer.state === "conflict" || answer.state === "refused") this.failures = 0;
    if (answer.state === "conflict") {
      // The newer text is the one we had sent before without hearing of it: it is ours, and this one goes on top.
      const { said = (each: Content): unknown => each } = this.needs;
      // Or it is the same as this one: what a page sent as it was closed may arrive after the next one has opened.
      if (same(said(content), said(answer.theirs))) return this.saved(content, answer);
      if (this.lost.some((each) => same(said(each), said(answer.theirs))) || same(this.before, answer.theirs)) {
        this.version = answer.version;
        this.later(0);
        return;
      }
      this.tell({ kind: "conflict", theirs: answer.theirs, version: answer.version });
      return;
    }
    if (answer.state === "refused") {
      this.tell({ kind: "refused", problem: answer.problem, kept: this.kept });
      return;
    }
    this.lost.push(content);
    const delay = RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? PAUSE;
    this.failures++;
    this.tell({ kind: "waiting", why: answer.state, kept: this.kept });
    this.later(answer.state === "unanswered" && answer.retryAfter ? answer.retryAfter * 1000 : delay);
  }

  /** What was sent and never answered. */
  private readonly lost: Content[] = [];
  /** What a page that was closed had sent without an answer, before this one took up what it left. */
  private before: unknown = null;

  private saved(content: Content, { version, savedAt }: { version: number; savedAt: string }) {
    this.version = version;
    this.failures = 0;
    this.sent = null;
    this.lost.length = 0;
    this.before = null;
    if (same(content, this.content)) {
      this.dirty = false;
      this.needs.forget().catch(() => {});
      this.tell({ kind: "saved", at: savedAt });
    } else {
      this.keep();
      this.tell({ kind: "saving" });
      this.later(PAUSE);
    }
  }
}
