import Link from "next/link";
import type { SetByHand } from "@/lib/domain/submission/returned";

/** What counts in the place of levels. */
export function ByHand({ set: { kind, points, max } }: { set: SetByHand }) {
  if (kind === "Excused") return <p className="sum">Excused</p>;
  if (kind === "Missing") return <p className="sum">Counted as missing</p>;
  return (
    <p className="sum">
      <b>{points}</b>
      {max === null ? null : <em>of {max}</em>}
      <em>set by hand</em>
    </p>
  );
}

/** A grade where nothing was marked: all there is to read. */
export function GradeByHand({ set }: { set: SetByHand }) {
  return (
    <section className="section" aria-labelledby="by-hand">
      <h2 className="h" id="by-hand">
        Your grade
      </h2>
      <ByHand set={set} />
    </section>
  );
}

const said: Record<SetByHand["kind"], string> = {
  Overridden: "You have a grade that was set by hand.",
  Excused: "You are excused from this assignment.",
  Missing: "This assignment is counted as missing.",
};

/** That there is such a grade, where the texts are read; points are told on the page it leads to. */
export function ToldByHand({ kind, href }: { kind: SetByHand["kind"]; href: string }) {
  return (
    <p className="notice noprint">
      {said[kind]} <Link href={href}>Your grade</Link>
    </p>
  );
}
