/** References that begin with the name of an archive, and newspapers; all of them are composed in their forms. */
import { describe, expect, it } from "vitest";
import { citationScore, parseArchival, parseCitation } from "./archival";
import { namesIssue } from "./archival-press";

describe("an archive or library by its name", () => {
  it.each<[string, string, string, string[], [string, string | null] | null]>([
    ["British Library, IOR/H/633, pp. 71–77.", "generic", "British Library", ["shelfmark IOR/H/633"], ["71", "77"]],
    [
      "Zarechnoe Record Office, MC 81/12, fols. 3r–9v.",
      "generic",
      "Zarechnoe Record Office",
      ["shelfmark MC 81/12"],
      ["3r", "9v"],
    ],
    ["India Office Records, L/PS/5/330.", "generic", "India Office Records", ["shelfmark L/PS/5/330"], null],
    ["Stadtarchiv Freiburg, C3/761/4.", "generic", "Stadtarchiv Freiburg", ["shelfmark C3/761/4"], null],
    [
      "Landesarchiv Berlin, A Pr. Br. Rep. 030, Bl. 211.",
      "generic",
      "Landesarchiv Berlin",
      ["shelfmark A Pr. Br. Rep. 030"],
      ["211", null],
    ],
    ["Royal Archives, Windsor, VIC/Y 54/12.", "generic", "Royal Archives, Windsor", ["shelfmark VIC/Y 54/12"], null],
    ["Archives départementales du Rhône, 4 M 198.", "fr", "Archives départementales du Rhône", ["cote 4 M 198"], null],
    [
      "National Archives of India, Foreign Department, Persian Correspondence, vol. 4, no. 318.",
      "generic",
      "National Archives of India",
      ["collection Foreign Department", "collection Persian Correspondence", "volume 4", "item 318"],
      null,
    ],
  ])("%s", (text, scheme, repository, levels, leaves) => {
    const found = parseArchival(text)?.reference;
    expect(found?.scheme).toBe(scheme);
    expect(found?.repository?.printed).toBe(repository);
    expect(found?.levels.map(({ kind, value }) => `${kind} ${value}`)).toEqual(levels);
    expect(found?.locator === null ? null : [found?.locator?.from, found?.locator?.to]).toEqual(leaves);
    expect(citationScore(text)).toBeGreaterThanOrEqual(0.9);
  });

  it("ends where a sentence of its own follows", () => {
    expect(parseCitation("BOA, Mühimme Defteri 14, no. 1123, p. 766. Translated by Selim Ergin.")).toMatchObject({
      archival: [{ repository: { printed: "BOA" }, locator: { from: "766" } }],
      translator: "Selim Ergin",
    });
  });

  it.each([
    "The library, which was built in 1904, is closed.",
    "Museum Street, 4 May",
    "Libraries were founded in 12 towns.",
    "The archive burned, and 300 volumes were lost.",
  ])("none: %s", (text) => expect(parseArchival(text)).toBeNull());
});

describe("a newspaper with its day", () => {
  it.each([
    "Susha Herald, August 15, 1875.",
    "From the Zarechnoe Chronicle, 3 February 1855.",
    "The Times (London), 4 May 1848, p. 5",
    "Pravda, March 2, 1930",
  ])("%s", (text) => {
    expect(namesIssue(text)).toBe(true);
    expect(citationScore(text)).toBeGreaterThanOrEqual(0.7);
  });

  it.each(["Washington, May 4, 1950", "Post Office, Susha", "The Times, it is said, was bought in 1850"])(
    "none: %s",
    (text) => expect(namesIssue(text)).toBe(false),
  );
});

describe("a work with its place in it", () => {
  it.each([
    "Einhard, Life of the Miller, 21–23. Translated by S. Turner.",
    "Gregory of Susha, History of the Mills, II, 30–31. Translated by Ernest Lind.",
    "Liebermann, Gesetze der Müller, vol. I, p. 524.",
    "Chronicle of the Susha, fol. 34r.",
    "Oral History of the Susha, University of Zarechnoe, interview B-17.",
  ])("%s", (text) => expect(citationScore(text)).toBeGreaterThanOrEqual(0.7));

  it("names who translated it", () => {
    const { translator, priorPublication } = parseCitation(
      "Annals of the Susha, ed. F. Kurze (Hanover, 1891), pp. 35–37. Translated by the editor.",
    );
    expect(translator).toBe("the editor");
    expect(priorPublication).toContain("Kurze");
  });

  it.each(["In vol. I we are told of 12 mills.", "He came home, and was 21. Nobody knew him."])("none: %s", (text) =>
    expect(citationScore(text)).toBeLessThan(0.7),
  );
});
