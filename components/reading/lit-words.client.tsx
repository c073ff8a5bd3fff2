"use client";

import { Fragment, type ReactNode, useCallback, useSyncExternalStore } from "react";
import { canLight, depthOf, type LightName } from "./highlights.client";
import { listenRuns, runsAt } from "./lit-runs.client";
import { wordsInRuns } from "./words-in-runs";

interface LitWordsProps {
  /** The block, as `revisionId/flow/blockId`. */
  of: string;
  /** Code point of the block at which the words begin. */
  at: number;
  words: string;
}

const never = () => () => {};
const nothing = () => null;

/**
 * Words of a text. They are words and nothing else, except in a browser that cannot light passages by itself: there
 * what lies on them is drawn as elements, by React, which owns these nodes.
 */
export function LitWords({ of, at, words }: LitWordsProps): ReactNode {
  const listen = useCallback((changed: () => void) => listenRuns(of, changed), [of]);
  const able = useSyncExternalStore(never, canLight, () => true);
  const runs = useSyncExternalStore(able ? never : listen, able ? nothing : () => runsAt(of), nothing);
  if (!runs || runs.length === 0) return words;
  return wordsInRuns(words, at, runs).map(({ at: from, text, run }) =>
    run ? (
      <mark key={from} className={classOf(run.names, run.depth)}>
        {text}
      </mark>
    ) : (
      <Fragment key={from}>{text}</Fragment>
    ),
  );
}

/** Another reader's mark keeps the line and loses the ground; where several lie, the ground says so. */
function classOf(names: readonly LightName[], depth: number): string {
  const top = names.find((name) => !name.startsWith("passage-theirs")) ?? names[0] ?? "passage-none";
  const line = top.slice(top.lastIndexOf("-") + 1);
  const ground = depthOf(depth) ?? (top.startsWith("passage-theirs") ? "theirs" : null);
  if (ground === null) return `hl hl-${line}`;
  return `hl hl-${line} ${ground === "theirs" ? ground : `hl-${ground}`}`;
}
