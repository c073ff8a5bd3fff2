/** Which archive a printed name means, and under what name its records are asked for today. */
import { type Repository, repositories } from "./repositories-data";

export type { Repository } from "./repositories-data";

/** Letters and digits only, in capitals, without accents and soft signs: `TsGAOR S.S.S.R.` and `TSGAOR SSSR` are one. */
function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
}

const byKey = new Map(
  repositories.flatMap((repository) => repository.forms.map((form): [string, Repository] => [keyOf(form), repository])),
);
const byId = new Map(repositories.map((repository) => [repository.id, repository]));

/** The archive that a printed name means, with or without its town (`TNA, Kew`); null when it is not known. */
export function findRepository(printed: string): Repository | null {
  const town = printed.replace(/^the\s+/iu, "").replace(/,[^,]*$/u, "");
  const names = [printed, town, printed.split(/[,:]/u)[0] ?? ""];
  const [, inBrackets = ""] = /\(([^()]*)\)/u.exec(printed) ?? [];
  for (const form of [...names, ...names.map((name) => name.replace(/\s*\([^()]*\)\s*$/u, "")), inBrackets]) {
    const found = byKey.get(keyOf(form));
    if (found !== undefined) return found;
  }
  return null;
}

/** The archive that holds its records now, and since when; null when the name is that of today. */
export function successorOf({ successor }: Repository): { repository: Repository; year: number } | null {
  const repository = successor === undefined ? undefined : byId.get(successor.id);
  return repository === undefined || successor === undefined ? null : { repository, year: successor.year };
}

/** The name an archive has today in the script of the printed one (`РЦХИДНИ`: `РГАСПИ`); null when it is unchanged. */
export function currentName(printed: string): string | null {
  const found = findRepository(printed);
  const now = found === null ? null : successorOf(found);
  if (now === null) return null;
  const cyrillic = /\p{Script=Cyrillic}/u.test(printed);
  return (
    now.repository.forms.slice(1).find((form) => /\p{Script=Cyrillic}/u.test(form) === cyrillic) ?? now.repository.name
  );
}

/** Names of archives that end a text, longest first: `Text after the original in RGASPI` ends with `RGASPI`. */
export function repositoryAtEnd(text: string): string | null {
  const words = text.split(/(?<=\s)/u);
  for (let from = 0; from < words.length; from++) {
    const tail = words
      .slice(from)
      .join("")
      .replace(/[\s,;:.]+$/u, "");
    if (tail !== "" && /^[\p{L}\p{N}]/u.test(tail) && findRepository(tail) !== null) return tail;
  }
  return null;
}
