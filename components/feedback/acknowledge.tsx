import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { ReturnedWork } from "@/lib/domain/submission/returned";

interface AcknowledgeProps {
  returned: ReturnedWork;
  action: (before: Outcome | null) => Promise<Outcome>;
  zone: string;
  now: Date;
}

/** The student says that they have read what came back; those who teach see when. */
export function Acknowledge({ returned: { acknowledgedAt, mayAcknowledge }, action, zone, now }: AcknowledgeProps) {
  if (acknowledgedAt) {
    return (
      <p className="small quiet acknowledge">
        You said that you have read this, <DateText at={acknowledgedAt} zone={zone} saying="long" now={now} />.
      </p>
    );
  }
  if (!mayAcknowledge) return null;
  return (
    <div className="acknowledge">
      <OneButtonForm action={action} button="I have read this" look="plain" />
      <p className="small quiet">Your teachers see that you have, and when.</p>
    </div>
  );
}
