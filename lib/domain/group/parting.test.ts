import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balancedGroups, groupsOfSize, randomGroups } from "./parting";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const seeds = fc.integer();
const counts = fc.integer({ min: 1, max: 12 });
const classes = fc
  .array(fc.constantFrom("Tuesday", "Thursday", "Friday", ""), { maxLength: 60 })
  .map((keys) => keys.map((key, index) => ({ id: `p${index}`, key })));

const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers);

describe("laws of parting", () => {
  test("everyone is in exactly one group, and sizes differ by at most one", () => {
    fc.assert(
      fc.property(classes, counts, seeds, (people, count, seed) => {
        const ids = people.map(({ id }) => id);
        for (const groups of [randomGroups(ids, count, chance(seed)), balancedGroups(people, count, chance(seed))]) {
          expect(groups).toHaveLength(count);
          expect(groups.flat().toSorted()).toEqual(ids.toSorted());
          expect(spread(groups.map((group) => group.length))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("balanced: the people of each section are spread evenly", () => {
    fc.assert(
      fc.property(classes, counts, seeds, (people, count, seed) => {
        const keyOf = new Map(people.map(({ id, key }) => [id, key]));
        const groups = balancedGroups(people, count, chance(seed));
        for (const key of new Set(keyOf.values())) {
          const of = groups.map((group) => group.filter((id) => keyOf.get(id) === key).length);
          expect(spread(of)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("the same chance parts alike, another one otherwise", () => {
    const people = Array.from({ length: 24 }, (_, index) => ({ id: `p${index}`, key: String(index % 2) }));
    const ids = people.map(({ id }) => id);
    expect(randomGroups(ids, 6, chance(4))).toEqual(randomGroups(ids, 6, chance(4)));
    expect(randomGroups(ids, 6, chance(4))).not.toEqual(randomGroups(ids, 6, chance(5)));
    expect(balancedGroups(people, 6, chance(4))).toEqual(balancedGroups(people, 6, chance(4)));
    expect(balancedGroups(people, 6, chance(4))).not.toEqual(balancedGroups(people, 6, chance(5)));
  });

  test("chance alone: over many partings anybody meets anybody", () => {
    const met = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const groups = randomGroups(["a", "b", "c", "d"], 2, chance(seed));
      for (const group of groups) met.add(group.toSorted().join(""));
    }
    expect([...met].toSorted()).toEqual(["ab", "ac", "ad", "bc", "bd", "cd"]);
  });
});

test.each([
  [12, 4, 3],
  [13, 4, 4],
  [0, 4, 1],
  [3, 5, 1],
])("%i people in groups of %i make %i", (people, size, count) => expect(groupsOfSize(people, size)).toBe(count));
