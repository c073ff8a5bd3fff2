/** How somebody's dates come about, folded away; nothing where they have everybody's. */
export function WhyDates({ working }: { working: readonly string[] }) {
  if (working.length === 0) return null;
  return (
    <details className="why-dates">
      <summary>Why these dates</summary>
      <ul>
        {working.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
