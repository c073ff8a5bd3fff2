import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readingSkills } from "../../domain/course/skill";
import { promptTemplates, rubricTemplates } from "./content";

const folder = (name: string) => new URL(`../../../content/${name}/`, import.meta.url);
const slugsIn = (name: string): string[] =>
  readdirSync(folder(name)).flatMap((file) => {
    const content: unknown = JSON.parse(readFileSync(new URL(file, folder(name)), "utf8"));
    const entries: unknown[] = Array.isArray(content) ? content : [content];
    return entries.map((entry) =>
      typeof entry === "object" && entry && "slug" in entry ? String(entry.slug) : "none",
    );
  });
const skills: string[] = readingSkills.map((skill) => skill.key);

describe("what is shipped", () => {
  it("every file of content/prompts and content/rubrics is offered, each thing once", () => {
    expect(promptTemplates.map((each) => each.slug).toSorted()).toEqual(slugsIn("prompts").toSorted());
    expect(rubricTemplates.map((each) => each.slug).toSorted()).toEqual(slugsIn("rubrics").toSorted());
    expect(new Set(slugsIn("prompts")).size).toBe(slugsIn("prompts").length);
  });

  it("names only skills that every course has", () => {
    const named = [...promptTemplates, ...rubricTemplates.flatMap((rubric) => rubric.criteria)].map(
      (each) => each.skill,
    );
    expect(named.filter((skill) => skill !== null && !skills.includes(skill))).toEqual([]);
  });

  it("the sections of an investigation are worth 6, 15 and 4 points", () => {
    const rows = rubricTemplates.find(({ slug }) => slug === "internal-assessment")?.criteria ?? [];
    const worth = (section: string) =>
      rows.filter(({ key }) => key.startsWith(section)).reduce((sum, { points }) => sum + Number(points), 0);
    expect(["sources", "investigation", "reflection"].map(worth)).toEqual([6, 15, 4]);
    // What a row is worth is what its best level gives.
    for (const { points, levels } of rows) expect(levels.at(-1)?.points).toBe(points);
  });

  it("caps name criteria of their own rubric", () => {
    for (const { criteria } of rubricTemplates) {
      const keys = criteria.map((criterion) => criterion.key);
      expect(criteria.flatMap((criterion) => criterion.capsKeys).filter((key) => !keys.includes(key))).toEqual([]);
    }
  });
});
