/** Names that a course takes for one: a cover name, a married name, another form that no spelling rule would find. */

/** Two names of one person or place, with who said so; a retired one is kept, and searched no more. */
export interface AliasEntry {
  id: string;
  name: string;
  alias: string;
  by: string;
  at: Date;
  retired: { by: string; at: Date } | null;
}

/** The aliases of a course, newest first, those that hold before those that do not. */
export interface AliasPage {
  courseTitle: string;
  timeZone: string;
  mayEdit: boolean;
  aliases: AliasEntry[];
  retired: AliasEntry[];
}

/** Why two names cannot be taken for one, in a sentence; null when they can. */
export function aliasProblem(name: string, alias: string): { field: "name" | "alias"; problem: string } | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return { field: "name", problem: "Write a name." };
  if (!/[\p{L}\p{N}]/u.test(alias)) return { field: "alias", problem: "Write the other name." };
  if (name === alias) return { field: "alias", problem: "These are the same name already." };
  return null;
}
