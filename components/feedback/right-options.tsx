/** What was right in a choice question, said once it was returned. */
export function RightOptions({ options }: { options: readonly string[] | undefined }) {
  if (!options || options.length === 0) return null;
  return (
    <p className="right-options">
      <b>{options.length === 1 ? "Right is" : "Right are"}</b> {options.join("; ")}
    </p>
  );
}
