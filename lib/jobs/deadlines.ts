/** Looks every half minute whose time is over; begun with the server, so that nothing waits after a restart. */
import { submitAtDeadline } from "../data/public/deadline";
import { errorFacts, log } from "../log/log";

/** In milliseconds. */
const LOOK = 30_000;

/** What was accepted in time is in the database after so long, in milliseconds: a transaction is given up before. */
const SETTLED = 10_000;

/** Development reloads modules; one of them looks. */
const kept: { headnoteDeadlines?: NodeJS.Timeout | undefined } & typeof globalThis = globalThis;

const noted = (error: unknown) => log.error({ event: "failed", work: "deadline", ...errorFacts(error) });

async function look(): Promise<void> {
  try {
    const { submitted, failures } = await submitAtDeadline(new Date(Date.now() - SETTLED));
    if (submitted > 0) log.info({ event: "submitted at the deadline", submitted });
    for (const failure of failures) noted(failure);
  } catch (error) {
    // The database is away: asked again in half a minute.
    noted(error);
  }
}

/** Begins to look, now and then again and again; one look at a time. A second call changes nothing. */
export function watchDeadlines(): void {
  if (kept.headnoteDeadlines) return;
  let busy = false;
  const begin = async () => {
    if (busy) return;
    busy = true;
    await look();
    busy = false;
  };
  kept.headnoteDeadlines = setInterval(() => void begin(), LOOK);
  kept.headnoteDeadlines.unref();
  void begin();
}
