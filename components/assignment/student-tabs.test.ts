import { expect, it } from "vitest";
import { observerTabs, studentTabs } from "./student-tabs";

const ids = ["01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"] as const;

it("offers those who read along only what they can open", () => {
  const names = (of: { tabs: readonly { name: string }[] }) => of.tabs.map(({ name }) => name);
  expect(names(observerTabs(...ids, "Discussion"))).toEqual(["Read", "Discussion"]);
  expect(observerTabs(...ids, "Discussion").tabs.filter(({ current }) => current)).toMatchObject([
    { name: "Discussion" },
  ]);
  expect(names(studentTabs(...ids, "Read", { submitted: true }))).toEqual([
    ...["Read", "Answers", "Discussion", "Readings", "My submission"],
  ]);
});
