import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { readGroups } from "@/lib/data/group-sets";
import type { Viewer } from "@/lib/domain/policy/viewer";
import { dissolve, makeGroups, move, nameGroup, nameSet, newGroup, removeSet, restore } from "./actions";

/** What the pages of groups are drawn from: the sets of a course, one of them in full, and what can be done with it. */
export async function groupsPage(viewer: Viewer, course: string, set: string | null) {
  const courseId = idFrom(course);
  const groups = await orNotFound(readGroups(viewer, courseId, set === null ? null : idFrom(set)));
  const { role } = await readCourse(viewer, courseId);
  return {
    ...{ courseId, role, groups },
    actions: groups.mayEdit
      ? {
          make: makeGroups.bind(null, course),
          nameSet: nameSet.bind(null, course),
          removeSet: removeSet.bind(null, course),
          newGroup: newGroup.bind(null, course),
          nameGroup: nameGroup.bind(null, course),
          dissolve: dissolve.bind(null, course),
          restore: restore.bind(null, course),
          move: move.bind(null, course),
        }
      : null,
  };
}
