"use client";

import { useEffect, useState } from "react";
import { Autosave, type SaveState } from "./autosave.client";
import { forgetDraft, keepDraft, keptDrafts } from "./device-drafts.client";
import { isOpen, thisPage } from "./page-life.client";
import type { Sent } from "./send.client";

/** A draft as the server had it when the page was made. `savedAt`: an instant, as ISO text. */
export interface InitialDraft<Content> {
  id: string;
  content: Content;
  version: number;
  savedAt: string | null;
}

/** Drafts that go on being saved while their page is not shown, as after a step to another page of the site. */
export type LivingDrafts<Content> = Map<string, Autosave<Content>>;

interface DraftsOptions<Content> {
  /** One for each kind of draft, made once in its module. */
  living: LivingDrafts<Content>;
  /** Under whose name this device keeps what is unsaved. */
  account: string;
  drafts: readonly InitialDraft<Content>[];
  /** What a draft is about, the same on every page about it. */
  about: (id: string) => string;
  send: (id: string, save: { content: Content; baseVersion: number; clientId: string }) => Promise<Sent<Content>>;
  /** Reads what the device kept; null when it is of another shape. */
  parse: (kept: unknown) => Content | null;
}

/** A draft on the page. `given` counts how often its content came from elsewhere than the person's hands here. */
export interface LiveDraft<Content> {
  content: Content;
  state: SaveState<Content>;
  version: number;
  given: number;
  /** When what a closed page had kept on this device was taken up, in milliseconds. */
  resumedAt: number | null;
}

export interface Drafts<Content> {
  of: (id: string) => LiveDraft<Content>;
  change: (id: string, content: Content) => void;
  /** The server has made a newer version on this page's wish: it takes the place of what stands here. */
  adopt: (id: string, newer: { content: Content; version: number; savedAt: string | null }) => void;
  resolve: (id: string, choice: "mine" | "theirs") => Promise<void>;
  /** Sends what is unsaved; true when the server has everything. */
  flush: () => Promise<boolean>;
  /** The server's versions as this page knows them at this moment. */
  versions: () => Record<string, number>;
  unsaved: boolean;
}

type Saves<Content> = Map<string, Autosave<Content>>;
type Live<Content> = Record<string, LiveDraft<Content>>;

/** The draft as this browser tab knows it, which may be newer than what a page from its cache shows; or a new one. */
function autosaveOf<Content>(
  { living, account, about, send }: DraftsOptions<Content>,
  { id, ...initial }: InitialDraft<Content>,
): Autosave<Content> {
  const name = `${account}/${about(id)}`;
  const known = living.get(name);
  known?.renew(initial);
  if (known) return known;
  const key = () => ({ account, about: about(id), page: thisPage() });
  const autosave = new Autosave(initial, {
    send: (save) => send(id, save),
    keep: (draft) => keepDraft(key(), draft),
    forget: () => forgetDraft(key()),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    changed: () => {},
  });
  // The server draws pages of many people: there nothing lives on.
  if (typeof window !== "undefined") living.set(name, autosave);
  return autosave;
}

const initialLive = <Content>(saves: Saves<Content>): Live<Content> =>
  Object.fromEntries(
    [...saves].map(([id, { held, state, version }]) => [
      id,
      { content: held, state, version, given: 0, resumedAt: null },
    ]),
  );

/** Keeps drafts saved while they are written; see `Autosave`. The list of ids stays the same as long as the page. */
export function useDrafts<Content>(options: DraftsOptions<Content>): Drafts<Content> {
  const [saves] = useState(
    (): Saves<Content> => new Map(options.drafts.map((draft) => [draft.id, autosaveOf(options, draft)])),
  );
  const [live, setLive] = useState(() => initialLive(saves));

  function patch(id: string, change: (draft: LiveDraft<Content>) => Partial<LiveDraft<Content>>) {
    setLive((all) => {
      const draft = all[id];
      return draft ? { ...all, [id]: { ...draft, ...change(draft) } } : all;
    });
  }

  async function flush(): Promise<boolean> {
    const done = await Promise.all([...saves.values()].map((save) => save.flush()));
    return done.every(Boolean);
  }

  /** What a page that was closed has left, newest first: one is taken up, others wait for the next time. */
  async function takeUp(id: string, autosave: Autosave<Content>) {
    const { account, about, parse } = options;
    for (const { page, draft } of await keptDrafts(account, about(id))) {
      const content = parse(draft.content);
      if (content === null || page === thisPage() || (await isOpen(page))) continue;
      if (autosave.unsaved) return;
      autosave.resume({ ...draft, content });
      if (autosave.unsaved) patch(id, (was) => ({ content, given: was.given + 1, resumedAt: draft.at }));
      // This page keeps it from here on, under its own name.
      await forgetDraft({ account, about: about(id), page });
      if (autosave.unsaved) return;
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens; drafts do not change their names
  useEffect(() => {
    for (const [id, autosave] of saves) {
      autosave.listen((state) => patch(id, () => ({ state, version: autosave.version })));
      patch(id, () => ({ state: autosave.state, version: autosave.version }));
      takeUp(id, autosave);
    }
    return watchPage(
      () => [...saves.values()].some((save) => save.unsaved),
      () => flush(),
      () => {
        for (const save of saves.values()) save.flush();
      },
    );
  }, []);

  return {
    of: (id) => live[id] ?? missing(id),
    change: (id, content) => {
      patch(id, () => ({ content }));
      saves.get(id)?.change(content);
    },
    resolve: async (id, choice) => {
      const content = await saves.get(id)?.resolve(choice);
      if (content !== undefined) patch(id, (was) => ({ content, given: was.given + 1, resumedAt: null }));
    },
    adopt: (id, newer) => {
      const autosave = saves.get(id);
      if (!autosave) return;
      autosave.renew(newer);
      const { held: content, state, version } = autosave;
      patch(id, (was) => ({ content, state, version, given: was.given + 1, resumedAt: null }));
    },
    flush,
    versions: () => Object.fromEntries([...saves].map(([id, { version }]) => [id, version])),
    unsaved: Object.values(live).some((draft) => draft.state.kind !== "saved"),
  };
}

function missing(id: string): never {
  throw new RangeError(`no draft ${id} on this page`);
}

/** Sends when the connection is back or the page is left, and asks before it is closed with something unsaved. */
function watchPage(unsaved: () => boolean, flush: () => void, leave: () => void): () => void {
  const hidden = () => document.visibilityState === "hidden" && flush();
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  window.addEventListener("online", flush);
  window.addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    window.removeEventListener("online", flush);
    window.removeEventListener("beforeunload", ask);
    document.removeEventListener("visibilitychange", hidden);
    leave();
  };
}
