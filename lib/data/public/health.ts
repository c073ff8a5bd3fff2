/** Is the database there? Asked by whoever watches over the machine; it needs no viewer and shows no row. */
import { database } from "../database";

/** How long the database may think about nothing at all, in milliseconds. */
const PATIENCE = 2000;

/** True when the database answers within two seconds; never throws. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE).unref());
  const answer = database.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
