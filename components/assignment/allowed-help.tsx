/** What help a student may use, in the instructor's words. Draws nothing when nothing was said. */
export function AllowedHelp({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <p className="measure noprint allowed-help">
      <b>What help is allowed.</b> {words}
    </p>
  );
}
