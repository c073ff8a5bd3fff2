import { dateInWords } from "@/lib/domain/document/date-words";
import type { DocumentDate, OtherDate } from "@/lib/domain/document/model";

/** A date as printed, with what it is in today's calendar, and what of it an editor has added. */
export function dateAsPrinted(date: DocumentDate): string | null {
  const today = dateInWords({ ...date, calendar: "gregorian" });
  const printed = date.printed ?? today;
  if (printed === null) return null;
  const remarks = [
    ...(date.calendar === "julian" ? ["Old Style"] : []),
    ...(date.calendar === "julian" && today !== null ? [`${today} in today’s calendar`] : []),
    ...(date.calendar !== "julian" && today !== null && today !== printed ? [today] : []),
    ...(date.inferred.length > 0 ? [`${date.inferred.join(" and ")} inferred`] : []),
  ];
  return remarks.length > 0 ? `${printed} (${remarks.join("; ")})` : printed;
}

/** What a date beside that of writing is the date of. */
export const dateRoles: Record<OtherDate["role"], string> = {
  received: "Received",
  published: "Published",
  event: "Tells of",
};
