import { describe, expect, it } from "vitest";
import { progressOf, staffStatus, studentStatus } from "./status";

const zone = "Europe/Berlin";
const dates = {
  opensAt: new Date("2026-11-27T07:00:00Z"),
  dueAt: new Date("2026-12-03T17:00:00Z"),
  closesAt: new Date("2026-12-05T17:00:00Z"),
  timeZone: zone,
};
const dateless = { opensAt: null, dueAt: null, closesAt: null, timeZone: zone };
const [before, open, late, closed] = ["2026-11-20", "2026-12-01", "2026-12-04", "2026-12-06"].map(
  (day) => new Date(`${day}T12:00:00Z`),
);
const counts = (submitted: number, graded: number, released: number) => ({ assigned: 18, submitted, graded, released });
const at = (now: Date | undefined) => now ?? new Date(Number.NaN);

describe("where an assignment stands", () => {
  it.each([
    ["not published", staffStatus(at(open), false, dates, counts(0, 0, 0)), "draft"],
    ["before it opens", staffStatus(at(before), true, dates, counts(0, 0, 0)), "not open"],
    ["open", staffStatus(at(open), true, dates, counts(3, 0, 0)), "open"],
    ["open, the early ones marked", staffStatus(at(open), true, dates, counts(3, 3, 0)), "open"],
    ["past due", staffStatus(at(late), true, dates, counts(17, 6, 0)), "late"],
    ["closed, being marked", staffStatus(at(closed), true, dates, counts(17, 6, 6)), "closed"],
    ["all marked", staffStatus(at(closed), true, dates, counts(17, 17, 0)), "graded"],
    ["some released", staffStatus(at(closed), true, dates, counts(17, 17, 16)), "graded"],
    ["all released", staffStatus(at(closed), true, dates, counts(17, 17, 17)), "released"],
    ["nobody submitted", staffStatus(at(closed), true, dates, counts(0, 0, 0)), "closed"],
    ["no dates, all released", staffStatus(at(closed), true, dateless, counts(2, 2, 2)), "released"],
    ["no dates, marked but held back", staffStatus(at(closed), true, dateless, counts(2, 2, 0)), "open"],
  ])("for those who teach: %s", (_name, status, expected) => {
    expect(status).toBe(expected);
  });

  const own = (submitted: boolean, released: boolean) => ({ submitted, released });
  it.each([
    ["before it opens", studentStatus(at(before), dates, own(false, false)), "not open"],
    ["open", studentStatus(at(open), dates, own(false, false)), "to do"],
    ["open and submitted", studentStatus(at(open), dates, own(true, false)), "submitted"],
    ["past due", studentStatus(at(late), dates, own(false, false)), "late"],
    ["over before they came", studentStatus(at(closed), { ...dates, joinedLate: true }, own(false, false)), "closed"],
    ["closed without a submission", studentStatus(at(closed), dates, own(false, false)), "missing"],
    ["closed, submitted, grade held back", studentStatus(at(closed), dates, own(true, false)), "submitted"],
    ["released", studentStatus(at(closed), dates, own(true, true)), "released"],
  ])("for a student: %s", (_name, status, expected) => {
    expect(status).toBe(expected);
  });

  const step = (openedAt: Date | null, annotationCount: number, answeredCount: number, submittedAt: Date | null) =>
    progressOf({ openedAt, annotationCount, answeredCount, submittedAt });
  it.each([
    ["nothing", step(null, 0, 0, null), "not opened"],
    ["looked in", step(at(open), 0, 0, null), "opened"],
    ["notes", step(at(open), 3, 0, null), "annotating"],
    ["answers", step(at(open), 3, 1, null), "answering"],
    ["all", step(at(open), 3, 2, at(late)), "submitted"],
  ])("how far a student is: %s", (_name, progress, expected) => {
    expect(progress).toBe(expected);
  });
});
