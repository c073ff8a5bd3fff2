import { describe, expect, it } from "vitest";
import { citationScore, parseArchival, parseCitation } from "./archival";

const levels = (text: string) => parseArchival(text)?.reference.levels.map(({ kind, value }) => `${kind} ${value}`);

describe("archival references", () => {
  it.each([
    [
      "Russian, commas",
      "GARF, f. 1235, op. 1, d. 16, ll. 5-7ob.",
      "ru",
      "GARF",
      ["fond 1235", "opis 1", "delo 16"],
      ["5", "7ob."],
    ],
    [
      "Russian, tight",
      "RGASPI, f.17, op.3, d.984, l.2",
      "ru",
      "RGASPI",
      ["fond 17", "opis 3", "delo 984"],
      ["2", null],
    ],
    [
      "Russian, mixed signs",
      "RGAE, f. 7486; op. 37. ed. khr. 61; l. 94–5",
      "ru",
      "RGAE",
      ["fond 7486", "opis 37", "delo 61"],
      ["94", "5"],
    ],
    [
      "Cyrillic",
      "ГАРФ, ф. 130, оп. 2, д. 151, л. 8об.",
      "ru",
      "ГАРФ",
      ["fond 130", "opis 2", "delo 151"],
      ["8ob.", null],
    ],
    [
      "with a folder",
      "AVP RF, f. 06, op. 2, papka 11, d. 107, l. 3",
      "ru",
      "AVP RF",
      ["fond 06", "opis 2", "papka 11", "delo 107"],
      ["3", null],
    ],
    [
      "Kew, named",
      "TNA: PRO, FO 371/2996, f. 12",
      "uk-tna",
      "TNA",
      ["department FO", "series 371", "piece 2996"],
      ["12", null],
    ],
    [
      "Kew, bare",
      "CAB 24/97/1, ff. 3-4",
      "uk-tna",
      undefined,
      ["department CAB", "series 24", "piece 97/1"],
      ["3", "4"],
    ],
    [
      "Washington",
      'RG 59, Entry 205, Box 12, Folder "Omsk", NARA',
      "us-nara",
      "NARA",
      ["record group 59", "series 205", "box 12", 'folder "Omsk"'],
      null,
    ],
    [
      "decimal file",
      "Department of State, Central Files, 611.61/2–2756",
      "us-nara",
      "Department of State",
      ["file 611.61/2–2756"],
      null,
    ],
    ["lot file", "Lot 59 D 233", "us-nara", undefined, ["lot 59 D 233"], null],
    ["file number", "File No. 861.51/138", "us-nara", undefined, ["file 861.51/138"], null],
    [
      "French with raised digit",
      "AN, F⁷ 12345, dossier 2, fol. 3",
      "fr",
      "AN",
      ["cote F7 12345", "dossier 2"],
      ["3", null],
    ],
    [
      "manuscript",
      "Bodleian Library, MS Eng. 123, fol. 4r-5v",
      "generic",
      "Bodleian Library",
      ["manuscript MS Eng. 123"],
      ["4r", "5v"],
    ],
    [
      "papers",
      "Harper Papers, Box 3, Folder 12, University of Chicago Library",
      "generic",
      "University of Chicago Library",
      ["collection Harper Papers", "box 3", "folder 12"],
      null,
    ],
  ])("%s", (_, text, scheme, repository, expected, locator) => {
    const found = parseArchival(text);
    expect(found?.reference.scheme).toBe(scheme);
    expect(found?.reference.repository?.printed).toBe(repository);
    expect(levels(text)).toEqual(expected);
    const place = found?.reference.locator;
    expect(place ? [place.from, place.to] : null).toEqual(locator);
    expect(text).toContain(found?.reference.raw);
  });

  it.each(["We held RG with f. only", "I have 3 boxes of letters.", "in May 1921 op. cit.", "chapter 4, part 2"])(
    "none in: %s",
    (text) => {
      expect(parseArchival(text)).toBeNull();
    },
  );
});

describe("what scanning does to leaves", () => {
  it.each(["1.", "I.", "|.", "!."])("reads `%s` after a file as `l.`, and says so", (printed) => {
    const found = parseArchival(`TsGAOR, f. 12, op. 3, d. 7, ${printed} 13-18`);
    expect(found?.reference.locator).toEqual({ kind: "list", from: "13", to: "18" });
    expect(found?.repairs).toMatchObject([{ printed, read: "l.", score: 0.97 }]);
    expect(found?.reference.raw).toContain(printed);
  });

  it.each([
    ["op. 67; d. 512, 1-1", "1-1"],
    ["op. 67, d. 512, 11. 5", "11. 5"],
  ])("leaves what cannot be told: %s", (tail, residue) => {
    const found = parseArchival(`RTsKhIDNI, f. 141, ${tail}; translation by the editor`);
    expect(found?.reference).toMatchObject({ locator: null, residue, repository: { now: "RGASPI" } });
  });
});

describe("citation lines", () => {
  it("tells reference, prior publication and translator apart", () => {
    const line =
      "Arkhiv Orlovskoi oblasti, f. 9, op. 2, d. 41, l. 3-4; published in Vestnik, no. 0 (1993), pp. 2-5; translation by the editor.";
    expect(parseCitation(line)).toMatchObject({
      raw: line,
      priorPublication: "published in Vestnik, no. 0 (1993), pp. 2-5",
      translator: "the editor",
      other: [],
      archival: [{ repository: { printed: "Arkhiv Orlovskoi oblasti" }, locator: { from: "3", to: "4" } }],
    });
  });

  it.each([
    ["Source: Izvestiia, no. 1, 28 February 1917.", 0.9],
    ["GARF, f. 1, op. 1, d. 2", 0.9],
    ["Published in Pravda, 3 May 1921, p. 2.", 0.9],
  ])("%s", (text, atLeast) => {
    expect(citationScore(text)).toBeGreaterThanOrEqual(atLeast);
  });

  it.each(["I looked through RG 59 and found nothing that would help us.", "The meeting of May 1921 was long."])(
    "no: %s",
    (text) => {
      expect(citationScore(text)).toBeLessThan(0.9);
    },
  );
});
