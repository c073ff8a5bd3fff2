/** Signs that Word takes out of a font by number (`w:sym`) instead of writing a character. */

/** Letters of the font Symbol from code 0x41 and 0x61 on. */
const capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const smalls = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
const others: Record<number, string> = {
  162: "′",
  163: "≤",
  176: "°",
  177: "±",
  178: "″",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  188: "…",
  190: "—",
  172: "←",
  174: "→",
};

/** The character that a sign of a font stands for; null when only its font can draw it. */
export function symbolCharacter(font: string, code: string): string | null {
  const value = /^[0-9a-f]{1,6}$/iu.test(code) ? Number.parseInt(code, 16) : Number.NaN;
  // Word moves the codes of symbol fonts into the private area, 0xF000 to 0xF0FF.
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  if (font.toLowerCase() === "symbol") {
    const letter = capitals[inFont - 0x41] ?? smalls[inFont - 0x61] ?? others[inFont];
    if (letter !== undefined) return letter;
    return inFont >= 0x20 && inFont < 0x40 ? String.fromCharCode(inFont) : null;
  }
  const drawnOnly = value >= 0xe000 && value <= 0xf8ff;
  return value >= 0x20 && value <= 0x10ffff && !drawnOnly && !(value >= 0xd800 && value <= 0xdfff)
    ? String.fromCodePoint(value)
    : null;
}
