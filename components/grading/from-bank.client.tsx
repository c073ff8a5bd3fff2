"use client";

import { type RefObject, useState } from "react";
import { type BankItem, filledFrom, putAt } from "@/lib/domain/grading/comment-bank";
import { BankSearch } from "./bank-search.client";

interface FromBankProps {
  /** Comments to use again: addresses of their route and their page. */
  bank: { address: string; page: string };
  /** Where the words go. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** What the field is, for who hears the button. */
  of: string;
  words: string;
  onWords: (words: string) => void;
}

/** Puts a comment of the bank where the caret is, in a field that stands on no words: a remark, or what is said on the whole. */
export function FromBank({ bank, field, of, words, onWords }: FromBankProps) {
  const [searching, setSearching] = useState(false);

  function open() {
    // A key opens it too, while the field is folded away.
    field.current?.closest("details")?.setAttribute("open", "");
    setSearching(true);
  }
  function close() {
    setSearching(false);
    field.current?.focus();
  }
  function take({ body }: BankItem) {
    const { selectionStart: from, selectionEnd: to } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    onWords(putAt(words, { from, to }, filledFrom(body, null)));
    close();
  }
  return searching ? (
    <BankSearch {...bank} onChoose={take} onClose={close} />
  ) : (
    <p className="small">
      <button type="button" className="linkish" data-from-bank onClick={open}>
        From the bank<span className="vh">, {of}</span>
      </button>
    </p>
  );
}
