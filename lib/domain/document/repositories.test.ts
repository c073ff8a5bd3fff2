import { describe, expect, it } from "vitest";
import { currentName, findRepository, repositoryAtEnd, successorOf } from "./repositories";
import { repositories } from "./repositories-data";

describe("archives by name", () => {
  it.each([
    ["RTsKhIDNI", "rtskhidni"],
    ["РЦХИДНИ", "rtskhidni"],
    ["Ts.G.A.O.R. SSSR", "tsgaor"],
    ["Arkhiv Prezidenta Rossiiskoi Federatsii", "aprf"],
    ["The National Archives (TNA), Kew", "tna"],
    ["Eisenhower Library", "eisenhower"],
    ["ЦДАГО України", "tsdaho"],
    ["Somebody's attic", undefined],
  ])("%s", (printed, id) => {
    expect(findRepository(printed)?.id).toBe(id);
  });

  it.each([
    ["RTsKhIDNI", "RGASPI"],
    ["РЦХИДНИ", "РГАСПИ"],
    ["TsKhSD", "RGANI"],
    ["ЦХСД", "РГАНИ"],
    ["TsGAOR", "GARF"],
    ["PRO", "TNA"],
    ["GARF", null],
    ["Somebody's attic", null],
  ])("%s is now %s", (printed, now) => {
    expect(currentName(printed)).toBe(now);
  });

  it("has each form once, and successors that exist and have none themselves", () => {
    const forms = repositories.flatMap((repository) => repository.forms);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(new Set(repositories.map(({ id }) => id)).size).toBe(repositories.length);
    for (const repository of repositories) {
      expect(repository.place, repository.id).not.toBe("");
      expect(repository.country, repository.id).not.toBe("");
      for (const form of repository.forms) expect(findRepository(form)?.id, form).toBe(repository.id);
      if (repository.successor === undefined) continue;
      const next = successorOf(repository);
      expect(next?.repository.successor, repository.id).toBeUndefined();
      expect(next?.year).toBeGreaterThan(1900);
    }
  });

  it("is found at the end of a sentence", () => {
    expect(repositoryAtEnd("Text after the original in RGASPI, ")).toBe("RGASPI");
    expect(repositoryAtEnd("Text after a private copy, ")).toBeNull();
  });
});
