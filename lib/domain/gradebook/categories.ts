/** Categories as an instructor sends them: all of them at once, in their order, with the columns that belong to each. */
import { done, type Outcome, refused } from "../policy/outcome";
import { fromThousandths, thousandths } from "../rubric/decimal";
import type { Category } from "./model";
import type { Column } from "./page";

/** A row of the form as it was typed. An empty name takes a new row for none; `remove` takes a category away. */
export interface TypedCategory {
  /** Null is a new one. */
  id: string | null;
  name: string;
  weight: string;
  dropLowest: string;
  position: string;
  remove: boolean;
}

export interface ReadCategory {
  id: string | null;
  name: string;
  weight: string | null;
  dropLowest: number;
}

/** More would not be read by anybody. */
const MOST = 30;

/**
 * Reads the rows and puts them in order. Refused with the field (`name.0`, `weight.2`): a name that is missing or stands
 * twice, a weight or a count that is no number, weights for some categories and not for others.
 */
export function readCategories(typed: readonly TypedCategory[]): Outcome<ReadCategory[]> {
  const kept = typed
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => !row.remove && !(row.id === null && row.name.trim() === ""));
  if (kept.length > MOST) return refused(`A gradebook has ${MOST} categories at most.`);
  const names = new Set<string>();
  const read: (ReadCategory & { position: number; at: number })[] = [];
  for (const { row, at } of kept) {
    const name = row.name.trim();
    if (name === "") return refused("Give it a name, or take it away.", `name.${at}`);
    if (name.length > 80) return refused("Give it a name of 80 characters at most.", `name.${at}`);
    if (names.has(name.toLowerCase())) return refused("Two categories have this name.", `name.${at}`);
    names.add(name.toLowerCase());
    const [weight, drop, position] = [row.weight.trim(), row.dropLowest.trim(), row.position.trim()];
    if (weight !== "" && !/^\d{1,6}(\.\d{1,3})?$/.test(weight))
      return refused("Write a number, such as 40 or 12.5.", `weight.${at}`);
    if (drop !== "" && !/^\d{1,2}$/.test(drop)) return refused("Write a whole number, 99 at most.", `drop.${at}`);
    if (position !== "" && !/^\d{1,3}$/.test(position)) return refused("Write a whole number.", `position.${at}`);
    read.push({
      ...{ id: row.id, name, weight: weight === "" ? null : fromThousandths(thousandths(weight)) },
      ...{ dropLowest: Number(drop || 0), position: position === "" ? Number.MAX_SAFE_INTEGER : Number(position), at },
    });
  }
  const without = read.find(({ weight }) => weight === null);
  if (without && read.some(({ weight }) => weight !== null)) {
    return refused("Give every category a weight, or none.", `weight.${without.at}`);
  }
  const ordered = read.toSorted((a, b) => a.position - b.position || a.at - b.at);
  return done(ordered.map(({ id, name, weight, dropLowest }) => ({ id, name, weight, dropLowest })));
}

/** What the page of categories shows to those who teach. */
export interface CategoriesPage {
  courseTitle: string;
  mayEdit: boolean;
  categories: Category[];
  columns: Column[];
}
