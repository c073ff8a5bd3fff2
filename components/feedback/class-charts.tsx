import type { ClassChart } from "@/lib/domain/grading/class-standing";

/** How the class stands: bars with their counts, as a table that can be read out; the step of the reader is named. */
export function ClassCharts({ charts }: { charts: readonly ClassChart[] }) {
  if (charts.length === 0) return null;
  return (
    <section className="standing" aria-labelledby="standing">
      <h2 className="h" id="standing">
        How the class stands
      </h2>
      {charts.map((chart) => (
        <Chart key={chart.title} chart={chart} />
      ))}
    </section>
  );
}

function Chart({ chart: { title, steps, own } }: { chart: ClassChart }) {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const all = steps.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className="bars">
      <caption>
        {title} <span className="quiet">of {all} students</span>
      </caption>
      <thead className="vh">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">Students</th>
        </tr>
      </thead>
      <tbody>
        {steps.toReversed().map(({ step, count }) => (
          <tr key={step} className={step === own ? "on" : undefined}>
            <th scope="row">
              {step}
              {step === own ? <span className="yours"> you</span> : null}
            </th>
            <td>
              <div className="bar-of">
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="12" />
                </svg>
                <span className="tnum">{count}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
