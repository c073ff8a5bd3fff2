import type { SaidTotal } from "@/lib/domain/gradebook/page";

/** A total with how it was reckoned, category by category. */
export function TotalWorking({ total, heading }: { total: SaidTotal; heading: string }) {
  return (
    <section aria-labelledby="total" className="mt-3">
      <h2 className="h" id="total">
        {heading}: {total.percent === null ? "nothing counts yet" : `${total.percent} %`}
      </h2>
      <ul className="small">
        {total.working.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
