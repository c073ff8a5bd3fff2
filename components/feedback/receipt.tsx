import { LateWorking } from "@/components/dates/late-working";
import { DateText } from "@/components/ui/date-text";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { SubmittedWork } from "@/lib/domain/submission/submitted";

interface ReceiptProps {
  work: SubmittedWork;
  zone: string;
  now: Date;
}

/** What a student keeps as proof: when, which version of what, and the number that stands for exactly these words. */
export function Receipt({ work, zone, now }: ReceiptProps) {
  const evidence = work.answers.reduce((sum, answer) => sum + answer.evidence.length, 0);
  const locked = work.answers.filter(({ prediction }) => prediction !== null).length;
  const late = latenessWord(work);
  return (
    <section className="receipt section" id="receipt" aria-labelledby="receipt-title">
      <h2 className="h" id="receipt-title">
        Receipt
      </h2>
      <dl>
        <dt>Submitted</dt>
        <dd>
          <DateText at={work.submittedAt} zone={zone} saying="full" now={now} />
          {late ? `, ${late}` : ""}
          <LateWorking work={work} />
        </dd>
        <dt>Version</dt>
        <dd>
          {work.number} of your submission, to version {work.published.number} of the assignment
        </dd>
        <dt>Holds</dt>
        <dd>
          {work.answers.length} of {work.published.prompts.length}{" "}
          {work.published.prompts.length === 1 ? "answer" : "answers"}, {evidence} {evidence === 1 ? "note" : "notes"}{" "}
          cited
          {locked > 0
            ? `, ${locked === 1 ? "what you locked before reading" : `${locked} sheets locked before reading`}`
            : ""}
        </dd>
        <dt>Checksum</dt>
        <dd>
          <code>{work.receiptHash}</code>
          <span className="quiet"> It changes if one character of what you submitted changes.</span>
        </dd>
      </dl>
    </section>
  );
}
