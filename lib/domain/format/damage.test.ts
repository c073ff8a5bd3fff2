/** A small seeded round of what `npm run fuzz` does for hours: no damage to a file breaks its reader or loses words. */
import { expect, it } from "vitest";
import { damaged, drawing } from "./testing/damage";
import { fileOf, seeds } from "./testing/seeds";
import { trial } from "./testing/trial";

const rounds = 60;

it.each(seeds.map((seed) => [seed.format, seed] as const))("%s: as it is, and damaged", async (format, seed) => {
  expect(await trial(format, fileOf(seed))).toBeNull();
  for (let round = 1; round <= rounds; round++) {
    const wrong = await trial(format, fileOf(damaged(seed, drawing(round))));
    expect(wrong, `round ${round}`).toBeNull();
  }
});
