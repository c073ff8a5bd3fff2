"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface OtherFormProps {
  /** What was written, drawn. */
  written: ReactNode;
  onCarry: () => void;
  onBegin: () => void;
}

/** The question has another form than the answer was written in: the words are shown and go where their writer says. */
export function OtherForm({ written, onCarry, onBegin }: OtherFormProps) {
  return (
    <Notice kind="warn">
      <p>
        This question has another form now. What you wrote before stands here and is submitted as it is, unless you
        carry it over.
      </p>
      <div className="answer">{written}</div>
      <div className="row">
        <Button onClick={onCarry}>Carry it over</Button>
        <Button look="quiet" onClick={onBegin}>
          Begin the new form empty
        </Button>
      </div>
      <p className="small quiet">Whatever you choose, these words stay in the earlier versions of the answer.</p>
    </Notice>
  );
}
