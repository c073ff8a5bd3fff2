/**
 * Work that may not all be done at once: at most `most` at a time, in the order in which it was asked for. Nobody looks
 * whether it is their turn; whoever is done calls the next.
 */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy < most) busy++;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody who comes at this moment takes it before those who wait.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
