import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { sayWaits } from "@/lib/domain/grading/double-marking";
import type { MarkedUnit } from "@/lib/domain/submission/grading";

interface SettlingNoticeProps {
  unit: MarkedUnit;
  /** This page settles. */
  settling: boolean;
  /** Where it is settled; null for those who may not. */
  settle: string | null;
  /** The page of agreement. */
  agreement: string;
}

/** Says on the desk that two people mark this, and that they differ; the way to settle it, and back. */
export function SettlingNotice({ unit, settling, settle, agreement }: SettlingNoticeProps) {
  if (settling) {
    return (
      <Notice>
        {unit.canMark
          ? "You settle where two graders differ. "
          : "There is nothing to settle here until two people have marked it and both have finished. "}
        <Link href={agreement}>Agreement</Link>
      </Notice>
    );
  }
  if (unit.standing !== "differ" && unit.standing !== "settled") return null;
  return (
    <Notice>
      {unit.standing === "settled"
        ? "Two people marked this, and it was settled."
        : sayWaits(unit.promptNumber, "differ")}{" "}
      {settle ? <Link href={settle}>{unit.standing === "settled" ? "Look at both" : "Settle it"}</Link> : null}
    </Notice>
  );
}
