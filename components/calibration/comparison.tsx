import type { Apart, ComparedRow } from "@/lib/domain/grading/calibration";

const words: Record<Apart, string> = {
  same: "as you",
  next: "one level apart",
  further: "further apart",
  unknown: "",
};

/** One's own levels for a sample beside those of all who have finished it. */
export function Comparison({ rows, meant }: { rows: readonly ComparedRow[]; meant: string }) {
  const others = rows[0]?.others ?? [];
  return (
    <section className="section" aria-labelledby="compared">
      <h2 className="h" id="compared">
        How others marked it
      </h2>
      {meant ? <p>Its writer meant it as: {meant}.</p> : null}
      {others.length === 0 ? (
        <p className="quiet">Nobody else has finished this sample yet.</p>
      ) : (
        <table className="tbl stackable">
          <caption className="vh">Levels given to this sample</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">You</th>
              {others.map(({ grader, instructs }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two graders may have one name, and the order stands
                <th key={index} scope="col">
                  {grader}
                  {instructs ? <span className="quiet"> (instructor)</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ criterionId, title, mine, others: given }) => (
              <tr key={criterionId}>
                <th scope="row">{title}</th>
                <td data-l="You">{mine}</td>
                {given.map((each, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} data-l={each.grader}>
                    <b>{each.given}</b> <span className="small quiet">{words[each.apart]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
