import { Fragment, type MouseEvent } from "react";
import type { ChecklistItem } from "@/lib/domain/submission/checklist";

const words = { met: "done", short: "begun", empty: "not begun" } as const;

interface QuestionStepsProps {
  list: readonly ChecklistItem[];
  current: number;
  onGo: (number: number, event: MouseEvent) => void;
}

/** The questions in a row, each with how far its answer has come. */
export function QuestionSteps({ list, current, onGo }: QuestionStepsProps) {
  return (
    <nav className="row question-steps" aria-label="Questions">
      {list.map(({ number, state }, index) => (
        <Fragment key={number}>
          {index > 0 ? (
            <span className="quiet" aria-hidden="true">
              ·
            </span>
          ) : null}
          <a
            href={`?question=${number}`}
            aria-current={number === current ? "step" : undefined}
            onClick={(event) => onGo(number, event)}
          >
            Question {number}
            <span className="quiet"> {words[state]}</span>
          </a>
        </Fragment>
      ))}
    </nav>
  );
}
