import type { MovedElsewhere } from "@/lib/domain/group/model";
import type { Outcome } from "@/lib/domain/policy/outcome";

export type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;
export type Moved = Outcome<{ moved: number; elsewhere: MovedElsewhere[] }>;

/** What an instructor can do with groups; each takes the set or the group by the id of addresses. */
export interface GroupActions {
  make: FormAction;
  nameSet: (set: string, previous: Outcome | null, form: FormData) => Promise<Outcome>;
  removeSet: (set: string, previous: Outcome | null) => Promise<Outcome>;
  newGroup: (set: string, previous: Outcome | null, form: FormData) => Promise<Outcome>;
  nameGroup: (group: string, previous: Outcome | null, form: FormData) => Promise<Outcome>;
  dissolve: (group: string, previous: Outcome | null) => Promise<Outcome>;
  restore: (group: string, previous: Outcome | null) => Promise<Outcome>;
  move: (set: string, previous: Moved | null, form: FormData) => Promise<Moved>;
}
