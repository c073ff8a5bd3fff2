/** What the command was given. */
export interface Given {
  students: number;
  seconds: number;
  seed: number;
  /** Address of a server that runs already; its database is `databaseUrl`, its process `process`. */
  server: string | null;
  databaseUrl: string;
  process: number | null;
}

/** Reads the arguments; null when they are none of ours. */
export function readGiven(args: readonly string[], environment: NodeJS.ProcessEnv): Given | null {
  const [what, ...rest] = args;
  const given: Given = {
    ...{ students: 200, seconds: 120, seed: 1, server: null, process: null },
    databaseUrl: environment.DATABASE_URL ?? "",
  };
  for (let at = 0; at < rest.length; at += 2) {
    const [name, value] = [rest[at], rest[at + 1]];
    const number = Number(value);
    if (name === "--server" && value) given.server = value;
    else if (!Number.isInteger(number) || number < 1) return null;
    else if (name === "--students") given.students = number;
    else if (name === "--seconds") given.seconds = number;
    else if (name === "--seed") given.seed = number;
    else if (name === "--process") given.process = number;
    else return null;
  }
  if (what !== "room" || (given.server !== null && given.databaseUrl === "")) return null;
  return given;
}
