import type { SecondMarker } from "../../domain/grading/marking-agreement";
import { database } from "../database";
import { personName, personNamed } from "./person-name";
import type { UnitWork } from "./unit-works";

/**
 * Those who teach in a course, with the second markings they were given; also those who have left, while something of
 * theirs is there. `nameOf` names everybody who marks this work.
 */
export async function secondMarkers(courseId: string, works: readonly UnitWork[]) {
  const seconds = works.flatMap(({ tasks, markings }) => {
    const marking = markings.find(({ kind }) => kind === "Second");
    const graderId = marking?.graderId ?? tasks.find(({ kind }) => kind === "Second")?.graderId;
    return graderId === undefined ? [] : [{ graderId, begun: marking !== undefined, finished: marking?.completed }];
  });
  const marking = works.flatMap(({ markings }) => markings.map(({ graderId }) => graderId));
  const ids = [...new Set([...marking, ...seconds.map(({ graderId }) => graderId)])];
  const people = await database.enrollment.findMany({
    where: {
      courseId,
      OR: [{ id: { in: ids } }, { role: { in: ["Instructor", "Assistant"] }, endedAt: null }],
    },
    select: {
      ...{ id: true, role: true, endedAt: true, ...personNamed.select },
      sectionMembers: { select: { section: { select: { name: true } } } },
    },
  });
  const markers = people.flatMap((person): SecondMarker[] => {
    const own = seconds.filter(({ graderId }) => graderId === person.id);
    const teaches = person.role === "Instructor" || person.role === "Assistant";
    if (own.length === 0 && (person.endedAt !== null || !teaches)) return [];
    const sections = person.sectionMembers.map(({ section }) => section.name).toSorted();
    return [
      {
        ...{ id: person.id, name: personName(person), sections: person.role === "Instructor" ? null : sections },
        dealt: own.length,
        begun: own.filter(({ begun }) => begun).length,
        finished: own.filter(({ finished }) => finished).length,
      },
    ];
  });
  return {
    markers: markers.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    nameOf: (id: string) => personName(people.find((each) => each.id === id) ?? null),
  };
}
