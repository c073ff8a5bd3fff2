/**
 * Parting a class into groups by chance. Everyone is in exactly one group, and no group is larger than another by more
 * than one person. Chance is given from outside (`random`: numbers from 0 up to 1), so that the same chance parts alike.
 */

/** Somebody to be placed; those with one `key` (their section) are spread over the groups. */
export interface Placeable {
  id: string;
  key: string;
}

/** All in an order that chance decides (Fisher and Yates). */
function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const left = [...all];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/** Dealt out like cards, one to each group in turn. */
function dealt(order: readonly string[], count: number): string[][] {
  const groups = Array.from({ length: count }, (): string[] => []);
  order.forEach((id, index) => {
    groups[index % count]?.push(id);
  });
  return groups;
}

/** `count` groups (1 or more) by chance alone. */
export const randomGroups = (ids: readonly string[], count: number, random: () => number): string[][] =>
  dealt(shuffled(ids, random), count);

/**
 * `count` groups (1 or more) by chance, with the people of each key spread evenly: of one section no group has more
 * than another by more than one person.
 */
export function balancedGroups(people: readonly Placeable[], count: number, random: () => number): string[][] {
  const byKey = Map.groupBy(shuffled(people, random), ({ key }) => key);
  const keys = shuffled([...byKey.keys()], random);
  const order = keys.flatMap((key) => byKey.get(key) ?? []);
  return dealt(
    order.map(({ id }) => id),
    count,
  );
}

/** How many groups of about `size` people (1 or more) a class of `people` makes; never more people than `size` in one. */
export const groupsOfSize = (people: number, size: number): number => Math.max(1, Math.ceil(people / size));
