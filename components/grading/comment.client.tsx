"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { type BankItem, filledFrom } from "@/lib/domain/grading/comment-bank";
import type { MarkingComment } from "@/lib/domain/rubric/marking";
import { BankSearch } from "./bank-search.client";
import { KeepComment } from "./keep-comment.client";

interface CommentProps {
  comment: MarkingComment;
  /** What it stands on, in words. */
  on: ReactNode;
  editing: boolean;
  disabled: boolean;
  onEdit: (editing: boolean) => void;
  /** New words; and the item of the bank they were begun with. */
  onWords: (body: string, bankItemId?: string) => void;
  /** Comments to use again: addresses of their route and their page. */
  bank: { address: string; page: string };
  /** The words it stands on; null where they are not known. */
  passage: string | null;
  /** It is begun from the bank. */
  fromBank: boolean;
}

/** One comment in the margin: read, or being written. Its words are saved as they are typed; without words it goes. */
export function Comment(props: CommentProps) {
  const { comment, on, editing, disabled, onEdit, onWords, bank, passage, fromBank } = props;
  const words = useRef<HTMLTextAreaElement>(null);
  const [searching, setSearching] = useState(fromBank);
  useEffect(() => {
    if (editing && !searching) words.current?.focus();
  }, [editing, searching]);

  /** Puts a comment of the bank where the caret is. */
  function take({ id, body }: BankItem) {
    const [from, to] = [words.current?.selectionStart ?? 0, words.current?.selectionEnd ?? 0];
    onWords(comment.body.slice(0, from) + filledFrom(body, passage) + comment.body.slice(to), id);
    setSearching(false);
  }
  return (
    <div className="marg" data-picker>
      <p className="small quiet">{on}</p>
      {editing ? (
        <>
          <textarea
            ref={words}
            className="input"
            rows={4}
            aria-label="Comment"
            value={comment.body}
            onChange={(event) => onWords(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && onEdit(false)}
          />
          {searching ? (
            <BankSearch {...bank} onChoose={take} onClose={() => setSearching(false)} />
          ) : (
            <p className="row between small">
              <button type="button" className="linkish" onClick={() => setSearching(true)}>
                From the bank
              </button>
              <KeepComment address={bank.address} body={comment.body} />
            </p>
          )}
          <div className="row between">
            <button type="button" className="linkish" onClick={() => onEdit(false)}>
              Done
            </button>
            <button
              type="button"
              className="linkish"
              onClick={() => {
                onWords("");
                onEdit(false);
              }}
            >
              Take out
            </button>
          </div>
        </>
      ) : (
        <>
          <p className="whitespace-pre-wrap">{comment.body}</p>
          {disabled ? null : (
            <button type="button" className="linkish" onClick={() => onEdit(true)}>
              Change<span className="vh"> this comment</span>
            </button>
          )}
        </>
      )}
    </div>
  );
}
