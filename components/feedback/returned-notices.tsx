import { Notice } from "@/components/ui/notice";
import type { ReturnedWork } from "@/lib/domain/submission/returned";
import type { SubmittedWork } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";

interface ReturnedNoticesProps {
  returned: ReturnedWork;
  current: SubmittedWork;
  zone: string;
  now: Date;
}

/** What to know before reading on: that one is asked to revise, and that something newer waits to be returned. */
export function ReturnedNotices({ returned: { work, invitation }, current, zone, now }: ReturnedNoticesProps) {
  return (
    <>
      {invitation && !invitation.over ? (
        <Notice>
          <b>You are asked to revise this</b> until {sayInstant(invitation.until, zone, "full", now)}. Version{" "}
          {work.number} and its grade stay as they are until a new version has been marked and returned; nothing you
          submit until then counts as late.
          {invitation.words ? <p className="whitespace-pre-wrap">{invitation.words}</p> : null}
        </Notice>
      ) : null}
      {current.number === work.number ? null : (
        <Notice>
          This is about version {work.number}. Version {current.number}, which you submitted{" "}
          {sayInstant(current.submittedAt, zone, "long", now)}, has not been returned yet.
        </Notice>
      )}
    </>
  );
}
