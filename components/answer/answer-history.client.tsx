"use client";

import { type ReactNode, useEffect, useState } from "react";
import { sendDraft } from "@/components/saving/send.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { type Answer, isEmptyAnswer, storedAnswer } from "@/lib/domain/answer/model";
import { type AnswerVersion, answerVersionContent, answerVersions, versionNames } from "@/lib/domain/answer/versions";
import { shortId } from "@/lib/domain/id/short-id";
import { savedSchema } from "@/lib/domain/submission/saving";
import { sayInstant } from "@/lib/domain/time/say";

const restored = savedSchema(storedAnswer);

interface AnswerHistoryProps {
  account: string;
  /** The route of the answer. */
  api: string;
  zone: string;
  /** May still be written; otherwise versions are only read. */
  open: boolean;
  draw: (answer: Answer) => ReactNode;
  /** Saves what is unsaved and tells the version a restored one goes on top of; null while it cannot be saved. */
  settle: () => Promise<number | null>;
  onRestored: (newer: { content: Answer; version: number; savedAt: string }) => void;
  onClose: () => void;
}

async function load<T>(address: string, parse: (json: unknown) => T): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return parse(await response.json());
}

/** The earlier versions of an answer: each can be read, and put on top again. Nothing is ever taken away by it. */
export function AnswerHistory(props: AnswerHistoryProps) {
  const { account, api, zone, open, draw, settle, onRestored, onClose } = props;
  const [versions, setVersions] = useState<AnswerVersion[] | "failed" | null>(null);
  const [shown, setShown] = useState<{ id: string; content: Answer } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    load(`${api}/versions`, (json) => answerVersions.parse(json).versions).then(setVersions, () =>
      setVersions("failed"),
    );
  }, [api]);

  async function show(id: string) {
    setProblem(null);
    const found = await load(`${api}/versions/${shortId(id)}`, (json) => answerVersionContent.parse(json)).catch(
      () => null,
    );
    if (found) setShown(found);
    else setProblem("This version could not be loaded. Try again when the connection is back.");
  }

  async function restore({ id, content }: { id: string; content: Answer }) {
    const baseVersion = await settle();
    if (baseVersion === null) {
      setProblem("What stands in the answer now is not saved yet, so nothing was put over it.");
      return;
    }
    const save = { baseVersion, clientId: crypto.randomUUID() };
    const answer = await sendDraft(account, `${api}/versions/${shortId(id)}`, save, restored, "POST");
    if (answer.state === "saved") onRestored({ content, version: answer.version, savedAt: answer.savedAt });
    else if (answer.state === "refused") setProblem(answer.problem);
    else if (answer.state === "conflict") setProblem("Another tab has saved a newer version. Reload the page first.");
    else setProblem("There is no answer from the server. Nothing was changed; try again.");
  }

  return (
    <Dialog title="Earlier versions of this answer" onClose={onClose}>
      {versions === null ? <p role="status">One moment.</p> : null}
      {versions === "failed" ? (
        <Notice kind="error">
          The versions could not be loaded. Close this and try again when the connection is back.
        </Notice>
      ) : null}
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {Array.isArray(versions) && versions.length === 0 ? <p className="quiet">Nothing was saved yet.</p> : null}
      {Array.isArray(versions) ? (
        <ol className="versions" reversed>
          {versions.map((version) => (
            <li key={version.id}>
              <p className="row between small">
                <b>{sayInstant(new Date(version.savedAt), zone, "short")}</b>
                {versionNames[version.kind] ? <span className="quiet">{versionNames[version.kind]}</span> : null}
                <button
                  type="button"
                  className="linkish"
                  aria-expanded={shown?.id === version.id}
                  onClick={() => (shown?.id === version.id ? setShown(null) : show(version.id))}
                >
                  {shown?.id === version.id ? "Close" : "Read"}
                  <span className="vh"> version {version.number}</span>
                </button>
              </p>
              {shown?.id === version.id ? (
                <>
                  <div className="answer">
                    {isEmptyAnswer(shown.content) ? <p className="quiet">Nothing stood here.</p> : draw(shown.content)}
                  </div>
                  {open ? <Button onClick={() => restore(shown)}>Go on with this version</Button> : null}
                </>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}
