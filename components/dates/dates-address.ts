/** The choice of students in the address of the page of dates. */
import { z } from "zod";
import type { StudentChoice } from "@/lib/domain/assignment/dates-page";

/** As the address has it: the section by its short id, "" for all. */
export type AddressedChoice = Required<Omit<StudentChoice, "sectionId">> & { section: string };

const word = z.string().max(200).catch("");
const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
const parameters = z.object({
  section: word,
  missing: word.transform((value) => value !== ""),
  search: word,
  ...{ page: pageNumber, given: pageNumber, past: pageNumber },
});

/** Reads it; what cannot be read is as if it were not there. */
export const choiceFrom = (given: Record<string, string | string[] | undefined>): AddressedChoice =>
  parameters.parse(given);

/** The address that shows a choice. */
export function datesAddress(base: string, choice: AddressedChoice): string {
  const { section, missing, search, page, given, past } = choice;
  const query = new URLSearchParams({
    ...(section ? { section } : {}),
    ...(missing ? { missing: "1" } : {}),
    ...(search ? { search } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
    ...(given > 1 ? { given: String(given) } : {}),
    ...(past > 1 ? { past: String(past) } : {}),
  }).toString();
  return query ? `${base}?${query}` : base;
}
