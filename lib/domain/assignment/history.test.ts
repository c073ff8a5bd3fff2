import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thinnedOut } from "./history";

const now = new Date("2026-11-22T12:00:00Z");
const ago = (minutes: number, kind: "Autosave" | "Conflict" = "Autosave") => ({
  id: `${kind}-${minutes}`,
  kind,
  savedAt: new Date(now.getTime() - minutes * 60_000),
});

describe("thinning a history", () => {
  it.each([
    ["nothing", [], []],
    ["one", [ago(0)], []],
    ["seconds apart", [ago(0.1), ago(0.3), ago(0.6)], ["Autosave-0.3", "Autosave-0.6"]],
    ["five minutes apart", [ago(0), ago(5), ago(10)], []],
    ["hours ago, minutes apart", [ago(120), ago(130), ago(181)], ["Autosave-130"]],
    ["days ago, hours apart", [ago(3000), ago(3300), ago(4441)], ["Autosave-3300"]],
    ["what lost a conflict stays", [ago(0), ago(0.1, "Conflict"), ago(0.2, "Conflict")], []],
  ])("%s", (_name, versions, gone) => {
    expect(thinnedOut(versions, now)).toEqual(gone);
  });

  it("law: thinning a thinned history takes nothing more, and the newest stays", () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(ages, (minutes) => {
        const versions = minutes.map((each) => ago(each));
        const gone = new Set(thinnedOut(versions, now));
        const rest = versions.filter((version) => !gone.has(version.id));
        expect(thinnedOut(rest, now)).toEqual([]);
        expect(rest.some((version) => version.id === `Autosave-${Math.min(...minutes)}`)).toBe(minutes.length > 0);
      }),
    );
  });
});
