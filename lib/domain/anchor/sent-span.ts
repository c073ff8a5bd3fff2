/** A stretch of a text as it is sent: checked in shape here, and against the text itself where that is known. */
import { z } from "zod";
import { storable } from "../text/storable";

const place = z.object({ blockId: z.string().max(80).transform(storable), offset: z.int().min(0) });

/** A stretch of one flow, in code points; the server completes and checks it against the revision. */
export const spanSchema = z.object({
  flow: z
    .union([z.literal("doc"), z.templateLiteral(["note:", z.string()])])
    .refine((flow) => flow.length <= 85 && flow === storable(flow), "This is no place in a text."),
  start: place,
  end: place,
});
