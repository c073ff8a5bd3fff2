"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { type ReplyVersion, wordsChanged } from "@/lib/domain/annotation/history";
import { wordDifferences } from "@/lib/domain/review/word-differences";
import { plainText } from "@/lib/domain/richtext/model";
import { sayInstant } from "@/lib/domain/time/say";

/** What one version shows: its words, and what else it changed. */
export interface Told {
  version: ReplyVersion;
  before: ReplyVersion | null;
  changes: string[];
}

interface VersionsDialogProps {
  title: string;
  /** Where the history is asked for. */
  address: string;
  /** Reads the answer; the same function as long as the dialog is open. */
  read: (json: unknown) => Told[];
  zone: string;
  /** ISO instant of the page. */
  now: string;
  onClose: () => void;
}

/** The versions of some words, newest first. Nothing that was ever saved is lost. */
export function VersionsDialog({ title, address, read, zone, now, onClose }: VersionsDialogProps) {
  const [told, setTold] = useState<Told[] | "failed" | null>(null);
  useEffect(() => {
    let here = true;
    fetch(address)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then(read)
      .then(
        (versions) => here && setTold(versions),
        () => here && setTold("failed"),
      );
    return () => {
      here = false;
    };
  }, [address, read]);
  return (
    <Dialog title={title} onClose={onClose}>
      {told === null ? <p role="status">One moment.</p> : null}
      {told === "failed" ? (
        <Notice kind="error">
          The history could not be loaded. Close this and try again when the connection is back.
        </Notice>
      ) : null}
      {Array.isArray(told) ? (
        <ol className="versions" reversed>
          {told.toReversed().map((each) => (
            <li key={`${each.version.version}/${each.version.at}`}>
              <p className="small">
                <b>{sayInstant(new Date(each.version.at), zone, "short", new Date(now))}</b>, {each.version.by}
                {each.changes.length > 0 ? <span className="quiet"> · {each.changes.join(" · ")}</span> : null}
              </p>
              {each.version.conflict ? (
                <p className="small state-warn">Written while another device wrote too; kept, and never shown.</p>
              ) : null}
              <Words {...each} />
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}

/** The version each one followed: the last that was shown, not one that came too late. */
export function followed<V extends ReplyVersion>(versions: readonly V[], index: number): V | null {
  return versions.slice(0, index).findLast((version) => !version.conflict) ?? null;
}

/** Versions that have nothing but words. */
export const repliesTold = (versions: readonly ReplyVersion[]): Told[] =>
  versions.map((version, index) => ({ version, before: followed(versions, index), changes: [] }));

/** The words of a version; what it took out is struck, what it put in is underlined, and both are said. */
function Words({ version, before }: Told) {
  const now = plainText(version.body);
  if (!wordsChanged(before, version)) return <p className="quiet small">The words stayed.</p>;
  if (!before || plainText(before.body) === "") return <p className="said-text">{now || "No words."}</p>;
  return (
    <p className="said-text" dir="auto">
      {wordDifferences(plainText(before.body), now).map((part, index) =>
        "same" in part ? (
          part.same
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text
          <span key={index}>
            {part.before ? (
              <del>
                <span className="vh">removed: </span>
                {part.before}
              </del>
            ) : null}
            {part.after ? (
              <ins>
                <span className="vh">added: </span>
                {part.after}
              </ins>
            ) : null}
          </span>
        ),
      )}
    </p>
  );
}
