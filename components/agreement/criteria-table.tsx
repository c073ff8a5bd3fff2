import type { Agreement } from "@/lib/domain/grading/agreement";
import type { CriterionAgreement } from "@/lib/domain/grading/marking-agreement";

interface CriteriaTableProps {
  criteria: readonly CriterionAgreement[];
  /** Say to which question a row belongs. */
  named: boolean;
}

/** For each criterion how often two gave the same level, one next to it, one further away; and kappa, or why not. */
export function CriteriaTable({ criteria, named }: CriteriaTableProps) {
  return (
    <section className="section" aria-labelledby="criteria">
      <h2 className="h" id="criteria">
        By criterion
      </h2>
      <table className="tbl stackable">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Marked by both</th>
            <th scope="col">The same level</th>
            <th scope="col">One level apart</th>
            <th scope="col">Further apart</th>
            <th scope="col">Kappa</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ promptNumber, key, title, levels, agreement }) => (
            <tr key={JSON.stringify([promptNumber, key, levels])}>
              <th scope="row">
                {named ? <span className="quiet">{whereOf(promptNumber)}: </span> : null}
                {title}
              </th>
              <td data-l="marked by both" className="tnum">
                {agreement.n}
              </td>
              <td data-l="the same level" className="tnum">
                {shareOf(agreement.exact, agreement)}
              </td>
              <td data-l="one level apart" className="tnum">
                {shareOf(agreement.adjacent, agreement)}
              </td>
              <td data-l="further apart" className="tnum">
                {shareOf(agreement.apart, agreement)}
              </td>
              <td data-l="kappa">{kappaOf(agreement)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        Kappa says how far two agree beyond what chance would give: 1 is always, 0 is as chance. It weighs levels by the
        square of their distance (Cohen 1968). In brackets stands its 95 % interval.
      </p>
    </section>
  );
}

/** The part of a submission that is marked by itself, in words. */
export const whereOf = (promptNumber: number | null): string =>
  promptNumber === null ? "The whole" : `Question ${promptNumber}`;

const shareOf = (count: number, { n }: Agreement) => `${count} (${Math.round((100 * count) / n)} %)`;

/** "0.62 (0.41 to 0.83)"; without enough pairs the reason. */
function kappaOf({ kappa, why }: Agreement) {
  if (!kappa) return <span className="small quiet">{why}</span>;
  const [value, low, high] = [kappa.value, kappa.low, kappa.high].map((each) => each.toFixed(2).replace("-", "−"));
  return (
    <span className="tnum">
      {value} ({low} to {high})
    </span>
  );
}
