import { expect, test } from "vitest";
import { type ClassChart, classStanding, type ReleasedStanding } from "./class-standing";

const points = (given: string | null, max: string | null = "6"): ReleasedStanding => ({ points: given, max, rows: [] });
const level = (chosen: string | null): ReleasedStanding => ({
  ...{ points: null, max: null },
  rows: [
    {
      ...{ criterionId: null, skill: null, promptNumber: null, title: "Words", description: "", chosen },
      ...{ points: null, max: null, cappedBy: null, note: null },
      levels: ["Basic", "Emergent", "Proficient"].map((name) => ({
        ...{ name, description: "", points: null, minPoints: null, maxPoints: null, chosen: name === chosen },
      })),
    },
  ],
});
const told = (charts: ClassChart[]) =>
  charts.map(({ title, steps, own }) => `${title}: ${steps.map(({ step, count }) => `${step}=${count}`)}; own ${own}`);

const five = ["6", "5.5", "5", "0", "3"].map((each) => points(each));

test.each<[string, ReleasedStanding[], ReleasedStanding, boolean, string[]]>([
  [
    "few points, each a step, halves with the point below",
    five,
    points("5.5"),
    true,
    ["Points: 0=1,1=0,2=0,3=1,4=0,5=2,6=1; own 5"],
  ],
  ["it is not allowed", five, points("5"), false, []],
  ["four people are no class", five.slice(1), points("5"), true, []],
  ["who was not graded is not counted", [...five.slice(1), points(null)], points("5"), true, []],
  [
    "many points, by fifths",
    ["100", "80", "79.999", "19", "20"].map((each) => points(each, "100")),
    points("20", "100"),
    true,
    ["Points: under 20 %=1,20 to 39 %=1,40 to 59 %=0,60 to 79 %=1,80 to 100 %=2; own 20 to 39 %"],
  ],
  [
    "two versions of a rubric with different sums are laid side by side by share",
    [...five, points("12", "12")],
    points("6"),
    true,
    ["Points: under 20 %=1,20 to 39 %=0,40 to 59 %=1,60 to 79 %=0,80 to 100 %=4; own 80 to 100 %"],
  ],
  [
    "levels without points, row by row",
    ["Basic", "Basic", "Proficient", "Emergent", "Basic"].map(level),
    level("Emergent"),
    true,
    ["Words: Basic=3,Emergent=1,Proficient=1; own Emergent"],
  ],
])("%s", (_, all, own, allowed, expected) => expect(told(classStanding(all, own, allowed))).toEqual(expected));
