/** Bold, italic and small capitals, as the names of fonts say: `ABCDEF+Garamond-BoldItalic`, `Arial,Bold`. */
import type { Face } from "./model";

/** The face of upright text type. */
export const plainFace: Face = { bold: false, italic: false, smallCaps: false };

/** Reads the typography out of a font's name; a name that says nothing is plain. */
export function faceOf(name: string): Face {
  const bare = name.replace(/^[A-Z]{6}\+/u, "");
  return {
    bold: /bold|black|heavy|(?:semi|demi)(?:bold)?(?![a-z])|cmbx|[-,]bd/iu.test(bare),
    italic: /ital|obli|kursiv|cmti|cmsl|slanted|[-,]it(?![a-z])/iu.test(bare),
    smallCaps: /small-?caps|cmcsc|[-_,]?SC(?:$|[-_,\d])|Caps$/u.test(bare) || /cmcsc/iu.test(bare),
  };
}
