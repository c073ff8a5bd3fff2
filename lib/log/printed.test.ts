import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log";
import { markNoted, notePrintedErrors } from "./printed";

afterEach(() => vi.restoreAllMocks());

test("a printed error is noted once, without its message; words are printed", () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const note = vi.spyOn(log, "error").mockImplementation(() => undefined);
  notePrintedErrors();

  const error = new Error("the soldiers obey nobody");
  console.error(" ⨯", error);
  console.error(error);
  expect(note).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(note.mock.calls)).not.toContain("soldiers");
  expect(print).not.toHaveBeenCalled();

  const known = new Error("noted with its request");
  markNoted(known);
  console.error(known);
  expect(note).toHaveBeenCalledTimes(1);

  console.error("a port is in use");
  expect(print).toHaveBeenCalledExactlyOnceWith("a port is in use");
});
