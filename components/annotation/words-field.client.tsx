"use client";

import { type KeyboardEvent, type Ref, useId, useRef, useState } from "react";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { type Named, nameAt, stillNamed, withName } from "@/lib/domain/annotation/mention";
import { Later } from "./later.client";
import type { MentionKeys } from "./mention-box.client";

interface WordsFieldProps {
  label: string;
  value: string;
  named: readonly Named[];
  error: string | null;
  rows: number;
  /** They have forms that plain words cannot show. */
  formed: boolean;
  /** Names can be chosen after an `@`; not for words that only their writer sees. */
  names: boolean;
  onChange: (more: { text: string; named?: Named[] }) => void;
  field?: Ref<HTMLTextAreaElement>;
}

const loadBox = () => import("./mention-box.client");

const FORMED =
  "Links, emphasis and lists of these words are not shown here. They stay in each paragraph that you leave as it is.";

/** Where a note or reply is written. After an `@` the people of the course can be chosen by name. */
export function WordsField({ label, value, named, error, rows, names, formed, onChange, field }: WordsFieldProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const keys = useRef<MentionKeys | null>(null);
  const at = names ? nameAt(value, caret, named) : null;
  const open = at !== null && at.start !== closedAt;
  const hint = formed ? FORMED : null;
  const wiring = fieldWiring(id, { hint, error });

  const choose = (person: Named) => {
    const text = own.current;
    if (!at || !text) return;
    const next = withName(value, at.start, caret, person.name);
    onChange({ text: next.text, named: stillNamed(next.text, [...named, person]) });
    setCaret(next.caret);
    setActive(null);
    // The caret can be put there only after the new words stand in the field.
    requestAnimationFrame(() => {
      text.focus();
      text.setSelectionRange(next.caret, next.caret);
    });
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!open || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && active === null && !keys.current?.shown()) return;
    if (event.key === "Escape") setClosedAt(at.start);
    else if (!keys.current?.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field words-field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        {...wiring}
        ref={(element) => {
          own.current = element;
          if (typeof field === "function") field(element);
          else if (field) field.current = element;
        }}
        className="input"
        rows={rows}
        dir="auto"
        value={value}
        aria-autocomplete={names ? "list" : undefined}
        aria-controls={open ? `${id}-people` : undefined}
        aria-activedescendant={open && active ? active : undefined}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionEnd);
          onChange({ text: event.currentTarget.value });
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onBlur={() => setClosedAt(at?.start ?? null)}
        onFocus={() => setClosedAt(null)}
        onKeyDown={key}
      />
      {open ? (
        <Later
          load={loadBox}
          what="The list of people"
          props={{ id: `${id}-people`, typed: at.typed, choose, onActive: setActive, keys }}
        />
      ) : null}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
