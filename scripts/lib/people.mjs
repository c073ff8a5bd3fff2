import { withClient } from "./database.mjs";

/** Addresses of demo accounts: their password is printed at every start, so they are never served beyond this machine. */
export const DEMO_STAFF = "%@headnote.test";
export const DEMO_STUDENTS = "%@students.headnote.test";

/**
 * Who is in a database, and whether it holds any course.
 * @param {string} url @returns {Promise<{ people: number, courses: number, demoAccounts: string[] }>} demo accounts by address
 */
export const census = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM "User") AS people, (SELECT count(*)::int FROM "Course") AS courses,
        ARRAY(SELECT email FROM "User" WHERE email LIKE $1 OR email LIKE $2 ORDER BY email) AS "demoAccounts"`,
      [DEMO_STAFF, DEMO_STUDENTS],
    );
    return rows[0];
  });
