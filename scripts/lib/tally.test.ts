import { expect, test } from "vitest";
import { fromCheck, fromPlaywright, fromVitest, line, sum } from "./tally.mjs";

const vitest = (given: object) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...given,
  });
const file = (status: string, assertions: number) => ({ status, assertionResults: Array.from({ length: assertions }) });

test.each<[string, string, number, string]>([
  ["all passed", vitest({}), 0, "5 passed, 0 failed, 0 skipped"],
  [
    "failed and skipped",
    vitest({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }),
    1,
    "5 passed, 2 failed, 2 skipped",
  ],
  [
    "a file that does not load has no tests, but has failed",
    vitest({ testResults: [file("failed", 0)] }),
    1,
    "5 passed, 1 failed, 0 skipped",
  ],
  [
    "a file with failed tests is not counted again",
    vitest({ numFailedTests: 1, testResults: [file("failed", 3)] }),
    1,
    "5 passed, 1 failed, 0 skipped",
  ],
  ["an error outside every test", vitest({}), 1, "5 passed, 1 failed, 0 skipped"],
  ["no report", "", 1, "0 passed, 1 failed, 0 skipped"],
  ["no report although it says that all is well", "", 0, "0 passed, 1 failed, 0 skipped"],
])("vitest: %s", (_, json, code, words) => expect(line(fromVitest(json, code))).toBe(words));

const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

test.each<[string, string, number, string]>([
  ["all passed", playwright({}), 0, "3 passed, 0 failed, 0 skipped"],
  ["failed and skipped", playwright({ unexpected: 1, skipped: 2 }), 1, "3 passed, 1 failed, 2 skipped"],
  ["passed only at the second try", playwright({ flaky: 1 }), 0, "3 passed, 1 failed, 0 skipped"],
  ["no story found", playwright({ expected: 0 }, [{}]), 1, "0 passed, 1 failed, 0 skipped"],
  ["no report", "", 1, "0 passed, 1 failed, 0 skipped"],
])("playwright: %s", (_, json, code, words) => expect(line(fromPlaywright(json, code))).toBe(words));

test("the sum is over all runners", () =>
  expect(line(sum([fromCheck(0), fromCheck(3), { passed: 4, failed: 1, skipped: 2 }]))).toBe(
    "5 passed, 2 failed, 2 skipped",
  ));
