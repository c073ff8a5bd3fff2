/**
 * A printed name in the parts that libraries and citation programs ask for. Only what looks like the name of one
 * person is taken apart; offices and bodies (`Secretary of State`) stay as they are.
 */

/** Name of a person in two parts, or a name that is not taken apart. */
export type NameParts = { family: string; given: string } | { literal: string };

const particles = /^(?:van|von|de|du|der|den|la|le|di|da|af|zu|zur|ter|ten|of)$/u;
const bodies =
  /\b(?:Committee|Commissar(?:iat)?|Secretary|Minist(?:er|ry)|Department|Embassy|Ambassador|Council|Office|Bureau|Party|Soviet|Congress|Commission|Government|Army|Staff|Politburo|Comintern|Emperor|King|Queen|President|Chargé|Consul|Minister|Legation|Union|Society|House|Workers|Peasants|Editor)\b|комитет|совет|комиссар|министер/iu;
const title =
  /^(?:Comrade|Comr\.|Mr\.?|Mrs\.?|Miss|Dr\.?|Sir|Lord|Lady|Count|Prince|General|Gen\.|Colonel|Col\.|Captain|Capt\.|Prof\.|тов\.|т\.|товарищ)\s+/iu;

/** Takes the name of a person apart: `N. I. Bukharin`, `Bukharin, N. I.`, `Ludwig van Beethoven`. */
export function nameParts(printed: string): NameParts {
  const name = printed.replace(/\s+/gu, " ").trim();
  const literal = { literal: name };
  if (bodies.test(name) || /\d/u.test(name)) return literal;
  const comma = /^([^,]+), ([^,]+)$/u.exec(name);
  if (comma !== null) return { family: comma[1] ?? "", given: comma[2] ?? "" };
  const words = name.replace(title, "").split(" ");
  if (words.length < 2 || words.length > 5) return literal;
  const named = words.every((word) => /^\p{Lu}[\p{L}.'’ʹ-]*$/u.test(word) || particles.test(word));
  if (!named || particles.test(words[0] ?? "")) return literal;
  const particle = words.findIndex((word, index) => index > 0 && particles.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  // `Bukharin N. I.`, as Russian papers print it.
  if (words.length > 1 && words.slice(1).every((word) => /^(?:\p{Lu}\.)+$/u.test(word))) {
    return { family: words[0] ?? "", given: words.slice(1).join(" ") };
  }
  return { family: words.slice(at).join(" "), given: words.slice(0, at).join(" ") };
}

/** Family name first, `Bukharin, N. I.`; bodies and single names as they are. */
export function invertedName(printed: string): string {
  const parts = nameParts(printed);
  return "literal" in parts ? parts.literal : `${parts.family}, ${parts.given}`;
}
