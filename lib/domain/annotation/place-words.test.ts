import { expect, it } from "vitest";
import type { AnchorStatus } from "./model";
import { placeWords } from "./place-words";

it.each<[AnchorStatus, string | null, string | null]>([
  ["Exact", null, null],
  ["Moved", null, "The text was corrected, and this passage stands elsewhere now."],
  ["Changed", "an oath", "The words were corrected. It said:"],
  ["Changed", null, "The words were corrected."],
  ["Orphaned", "an oath", "Its words were taken out of the text. It said:"],
  ["Orphaned", null, "Its words were taken out of the text."],
  ["NeedsReview", "an oath", "It could not be found for certain in this text. It said:"],
])("%s with %j", (status, before, expected) => expect(placeWords({ status, before })).toBe(expected));
