import { DateText } from "@/components/ui/date-text";
import { shortId } from "@/lib/domain/id/short-id";
import { type PastRelease, saySeen } from "@/lib/domain/submission/release-page";
import { RecallButton } from "./recall-button.client";
import type { RecallAction } from "./release-page";

interface PastReleasesProps {
  releases: readonly PastRelease[];
  zone: string;
  now: Date;
  /** Null where nothing can be taken back. */
  recall: RecallAction | null;
}

/** Every act of releasing: who, when, to whom, and what became of it. */
export function PastReleases({ releases, zone, now, recall }: PastReleasesProps) {
  if (releases.length === 0) return null;
  return (
    <section className="section" aria-labelledby="releases">
      <h2 className="h" id="releases">
        What was released
      </h2>
      <ul className="lines">
        {releases.map((each) => (
          <li key={each.id} className="row between">
            <div>
              <b>To {each.to}</b>, <DateText at={each.at} zone={zone} saying="long" now={now} />, by {each.by}.{" "}
              {each.visibleFrom > each.at ? (
                <>
                  Visible from <DateText at={each.visibleFrom} zone={zone} saying="long" now={now} />.{" "}
                </>
              ) : null}
              <span className="quiet">
                {each.students === 0
                  ? "Taken back, or replaced by another release."
                  : `Holds for ${each.students} ${each.students === 1 ? "student" : "students"}${each.showDistribution ? ", who see how the class stands" : ""}. ${saySeen(each, zone, now) ?? "Nobody has opened it."}`}
              </span>
            </div>
            {recall && each.students > 0 ? (
              <RecallButton action={recall.bind(null, shortId(each.id))} of={`what was released to ${each.to}`} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
