import { OneButtonForm } from "@/components/people/one-button-form.client";
import type { SecondMarker } from "@/lib/domain/grading/marking-agreement";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface SecondMarkersProps {
  markers: readonly SecondMarker[];
  /** Null where nothing can be taken back. */
  takeBack: ((grader: string, before: Outcome | null) => Promise<Outcome>) | null;
}

/** Who was dealt second markings, and how far they are. Nothing while nobody was. */
export function SecondMarkers({ markers, takeBack }: SecondMarkersProps) {
  const given = markers.filter(({ dealt }) => dealt > 0);
  if (given.length === 0) return null;
  return (
    <section className="section" aria-labelledby="second">
      <h2 className="h" id="second">
        Second markings
      </h2>
      <table className="tbl stackable flowing">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Dealt</th>
            <th scope="col">Begun</th>
            <th scope="col">Finished</th>
            {takeBack ? (
              <th scope="col">
                <span className="vh">Take back</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {given.map(({ id, name, dealt, begun, finished }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-l="dealt">{dealt}</td>
              <td data-l="begun">{begun}</td>
              <td data-l="finished">{finished}</td>
              {takeBack ? (
                <td>
                  {dealt > begun ? (
                    <OneButtonForm
                      action={takeBack.bind(null, shortId(id))}
                      button={`Take back ${dealt - begun} not begun from ${name}`}
                      shown={`Take back ${dealt - begun} not begun`}
                      look="plain"
                      small
                    />
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
