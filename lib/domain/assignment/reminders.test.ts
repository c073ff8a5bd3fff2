import { expect, test } from "vitest";
import { sentInWords } from "./reminders";

test.each([
  [1, 0, "1 student will see it on their first page."],
  [12, 0, "12 students will see it on their first page."],
  [2, 1, "2 students will see it on their first page. 1 student was reminded within the last hour and not again."],
  [0, 3, "Nobody was reminded: 3 students were reminded within the last hour."],
  [0, 0, "Nobody was reminded."],
])("%i sent, %i waiting", (sent, waiting, words) => {
  expect(sentInWords(sent, waiting)).toBe(words);
});
