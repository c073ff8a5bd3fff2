"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { MarkingComment } from "@/lib/domain/rubric/marking";

interface CommentProps {
  comment: MarkingComment;
  /** What it stands on, in words. */
  on: ReactNode;
  editing: boolean;
  disabled: boolean;
  onEdit: (editing: boolean) => void;
  onWords: (body: string) => void;
}

/** One comment in the margin: read, or being written. Its words are saved as they are typed; without words it goes. */
export function Comment({ comment, on, editing, disabled, onEdit, onWords }: CommentProps) {
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (editing) words.current?.focus();
  }, [editing]);
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
