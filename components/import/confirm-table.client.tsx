"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportQuestion } from "@/lib/domain/import/model";
import { fieldNames } from "@/lib/domain/review/words";
import { Reason } from "./reason";

interface ConfirmTableProps {
  questions: readonly ImportQuestion[];
  aboutOf: (question: ImportQuestion) => string;
  /** Accepts the proposals of these questions. */
  confirm: (questions: readonly ImportQuestion[]) => void;
  /** Takes one out of the table, to be answered by itself. */
  ask: (question: ImportQuestion) => void;
}

/** What the importer is sure of, in one table, to be confirmed together; a box unticked is left for later. */
export function ConfirmTable({ questions, aboutOf, confirm, ask }: ConfirmTableProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const ticked = questions.filter((question) => !left.includes(question.id));
  if (questions.length === 0) return null;
  const toggle = (id: string) => setLeft(left.includes(id) ? left.filter((each) => each !== id) : [...left, id]);
  return (
    <section className="section" aria-labelledby="confirm-together">
      <h3 className="h" id="confirm-together">
        Sure enough to confirm together
      </h3>
      <table className="tbl small">
        <caption className="vh">Readings the importer is sure of</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Confirm</span>
            </th>
            <th scope="col">What</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id}>
              <td>
                <input
                  type="checkbox"
                  className="size-[18px] accent-ink"
                  aria-label={`${aboutOf(question)}, ${fieldNames[question.field]}: ${question.proposal.label}`}
                  checked={!left.includes(question.id)}
                  onChange={() => toggle(question.id)}
                />
              </td>
              <td className="whitespace-nowrap">
                {aboutOf(question)}
                <br />
                <span className="quiet">{fieldNames[question.field]}</span>
              </td>
              <td className="break-words">
                <Reason words={question.proposal.label} />
                <br />
                <Button look="quiet" small className="px-0" onClick={() => ask(question)}>
                  Answer otherwise
                  <span className="vh">
                    : {fieldNames[question.field]}, {aboutOf(question)}
                  </span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row pt-3">
        <Button small aria-disabled={ticked.length === 0} onClick={() => ticked.length > 0 && confirm(ticked)}>
          Confirm {ticked.length === 1 ? "this one" : `these ${ticked.length}`}
        </Button>
      </div>
    </section>
  );
}
