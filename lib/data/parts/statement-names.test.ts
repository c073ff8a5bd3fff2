import { describe, expect, it } from "vitest";
import { statementNames } from "./statement-names";

const ask = (names: ReturnType<typeof statementNames>, sql: string, times: number) =>
  Array.from({ length: times }, () => names({ sql }));

describe("names of statements", () => {
  it("gives a name to what comes often, and always the same", () => {
    const names = statementNames({ uses: 3 });
    expect(ask(names, "SELECT 1", 5)).toEqual(["", "", "headnote_1", "headnote_1", "headnote_1"]);
  });

  it("gives another name to another text", () => {
    const names = statementNames({ uses: 1 });
    const given = ["SELECT 1", "SELECT 2", "\n  select 3", "WITH a AS (SELECT 1) SELECT * FROM a"].map((sql) =>
      names({ sql }),
    );
    expect(new Set(given).size).toBe(4);
    expect(given).not.toContain("");
  });

  it("gives none to what has no plan", () => {
    const names = statementNames({ uses: 1 });
    for (const sql of ["BEGIN", "COMMIT", "SET LOCAL lock_timeout = 1", "LISTEN rooms"]) {
      expect(ask(names, sql, 3)).toEqual(["", "", ""]);
    }
  });

  it("gives none where the length of an array decides what is the best plan", () => {
    const names = statementNames({ uses: 1 });
    expect(ask(names, 'SELECT 1 FROM "User" WHERE id = ANY($1::uuid[])', 3)).toEqual(["", "", ""]);
  });

  it("gives only so many", () => {
    const names = statementNames({ uses: 1, named: 2 });
    expect(["SELECT 1", "SELECT 2", "SELECT 3", "SELECT 1"].map((sql) => names({ sql }))).toEqual([
      "headnote_1",
      "headnote_2",
      "",
      "headnote_1",
    ]);
  });

  it("forgets what it counted rather than keeping every text", () => {
    const names = statementNames({ uses: 2, counted: 2 });
    for (const sql of ["SELECT 1", "SELECT 2", "SELECT 3"]) names({ sql });
    expect(names({ sql: "SELECT 1" })).toBe("");
    expect(names({ sql: "SELECT 3" })).toBe("headnote_1");
  });
});
