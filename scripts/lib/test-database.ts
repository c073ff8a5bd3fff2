import { randomUUID } from "node:crypto";
import { sibling, split, withClient } from "./database.mjs";

/**
 * A database of a test's own, with the tables and without rows: copied from the template that `npm test` migrates and
 * whose address is TEST_DATABASE_URL. Make it in a setup file or before all tests of a file, and drop it at the end.
 * @throws when TEST_DATABASE_URL is not set: run data tests by `npm test -- --only data [file]`
 */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = process.env.TEST_DATABASE_URL;
  if (!template) throw new Error("TEST_DATABASE_URL is not set: run data tests by npm test -- --only data [file]");
  const { server, name: templateName } = split(template);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, (client) =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE "${templateName}" STRATEGY FILE_COPY`),
  );
  return {
    url: sibling(template, name),
    drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
  };
}
