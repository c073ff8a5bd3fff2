import { z } from "zod";

/** Points or a percentage as they are written: an exact decimal of at most three places. */
export const points = z.string().regex(/^\d{1,6}(\.\d{1,3})?$/, "Write points as a number, such as 6 or 2.5.");
