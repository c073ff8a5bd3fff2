/** Stands where blocks are left out of the excerpt; a passage cannot run across it. */
export function GapLine() {
  return (
    <div className="blk full" data-cut>
      <p className="txt cutline">
        <span className="gap-in" aria-hidden="true" />
        <span>Not part of this excerpt</span>
      </p>
    </div>
  );
}
