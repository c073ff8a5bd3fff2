import type { NamedGrader } from "@/lib/domain/grading/insight-page";

const minutes = (ms: number) => {
  const whole = Math.round(ms / 60_000);
  return whole < 1 ? "under a minute" : whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} hours`;
};
const percent = (share: number | null) => (share === null ? "–" : `${Math.round(share)} %`);

/** Who marked an assignment: how many, mean and spread in percent of the points, time. A hint, never a verdict. */
export function Graders({ graders, ownOnly }: { graders: readonly NamedGrader[]; ownOnly: boolean }) {
  return (
    <section className="section" aria-labelledby="graders">
      <h2 className="h" id="graders">
        {ownOnly ? "Your marking" : "Graders"}{" "}
        <span className="quiet font-normal small">
          {ownOnly ? "only you and the instructors see this line" : "only instructors see all lines"}
        </span>
      </h2>
      <table className="tbl stackable">
        <thead>
          <tr>
            <th scope="col">Grader</th>
            <th scope="col">Finished</th>
            <th scope="col">Mean of the points</th>
            <th scope="col">Spread around it</th>
            <th scope="col" className="ins-wide">
              From 0 to all
            </th>
            <th scope="col">Median time</th>
          </tr>
        </thead>
        <tbody>
          {graders.map(({ graderId, name, marked, mean, spread, medianMs }) => (
            <tr key={graderId}>
              <th scope="row">{name}</th>
              <td data-l="finished">{marked}</td>
              <td data-l="mean of the points">{percent(mean)}</td>
              <td data-l="spread">{spread === null ? "–" : `± ${Math.round(spread)}`}</td>
              <td className="ins-wide">{mean === null ? null : <Around mean={mean} spread={spread ?? 0} />}</td>
              <td data-l="median time">{medianMs === null ? "–" : minutes(medianMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        Points before lateness. The time runs from the first save to the end of marking, pauses among it. Graders need
        not have marked the same work: compare with care.
      </p>
    </section>
  );
}

/** A mean with its spread on a line from 0 to all points; the numbers stand beside it. */
function Around({ mean, spread }: { mean: number; spread: number }) {
  const at = (share: number) => 4 + 1.12 * Math.min(100, Math.max(0, share));
  return (
    <svg className="ins-around" width="120" height="20" viewBox="0 0 120 20" aria-hidden="true">
      <path className="ins-rule" d="M4 16.5H116" />
      <rect x={at(mean - spread)} y="4" width={at(mean + spread) - at(mean - spread)} height="10" />
      <path className="ins-mean" d={`M${at(mean)} 2v14`} />
    </svg>
  );
}
