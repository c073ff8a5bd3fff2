/** Where a key leads in a grid: rows and columns count from 0, the heads are among them. Null for other keys. */
export function nextPlace(
  key: string,
  control: boolean,
  { r, c }: { r: number; c: number },
  { rows, columns }: { rows: number; columns: number },
): { r: number; c: number } | null {
  const within = (row: number, column: number) => ({
    r: Math.min(Math.max(0, row), rows - 1),
    c: Math.min(Math.max(0, column), columns - 1),
  });
  switch (key) {
    case "ArrowUp":
      return within(r - 1, c);
    case "ArrowDown":
      return within(r + 1, c);
    case "ArrowLeft":
      return within(r, c - 1);
    case "ArrowRight":
      return within(r, c + 1);
    case "Home":
      return within(control ? 0 : r, 0);
    case "End":
      return within(control ? rows - 1 : r, columns - 1);
    case "PageUp":
      return within(r - 10, c);
    case "PageDown":
      return within(r + 10, c);
    default:
      return null;
  }
}
