/** What of a person in a course has to be read to name them. */
export const personNamed = { select: { displayName: true, user: { select: { name: true } } } } as const;

/** The name somebody has in a course, else that of their account; who was erased or is not known any more has none. */
export const personName = (person: { displayName: string | null; user: { name: string | null } } | null): string =>
  person?.displayName ?? person?.user.name ?? "a former member";
