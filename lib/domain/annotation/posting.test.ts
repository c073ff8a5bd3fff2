import { expect, test } from "vitest";
import { lackOf } from "./posting";

test.each([
  ["a comment", { kind: "Comment", relation: null, places: 1 }, null],
  ["a corroboration with one passage", { kind: "Corroboration", relation: "Agrees", places: 1 }, "places"],
  ["a corroboration without relation", { kind: "Corroboration", relation: null, places: 2 }, "relation"],
  ["a whole corroboration", { kind: "Corroboration", relation: "Silent", places: 2 }, null],
] as const)("%s", (_, note, field) => expect(lackOf(note)?.field ?? null).toBe(field));
