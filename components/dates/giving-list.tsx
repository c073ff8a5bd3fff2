import type { ReactNode } from "react";

/** So many students, in words. */
export const countStudents = (count: number): string => (count === 1 ? "1 student" : `${count} students`);

/** The students to be ticked, however many; the way to the form under them stays in sight, with how many are ticked. */
export function GivingList({ ticked, children }: { ticked: number; children: ReactNode }) {
  return (
    <div className="giving-list">
      {children}
      <p className="row giving-bar noprint">
        <a href="#giving">Give other dates</a>
        <span className="small quiet tnum" role="status">
          {ticked > 0 ? `${countStudents(ticked)} ticked` : null}
        </span>
      </p>
    </div>
  );
}
