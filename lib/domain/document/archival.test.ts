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
      ["record group 59", "entry 205", "box 12", 'folder "Omsk"'],
      null,
    ],
    [
      "decimal file",
      "Department of State, Central Files, 611.61/2–2756",
      "us-nara",
      "Department of State",
      ["series Central Files", "file 611.61/2–2756"],
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
    [
      "Russian, letter before the fond",
      "GARF, f. R-5446, op. 1, ed. khr. 61, l. 8 ob.",
      "ru",
      "GARF",
      ["fond R-5446", "opis 1", "delo 61"],
      ["8ob.", null],
    ],
    [
      "diplomatic, folder after the number",
      "AVPRF, f. 06, op. 6, por. 5, p. 1, l. 3",
      "ru",
      "AVPRF",
      ["fond 06", "opis 6", "delo 5", "papka 1"],
      ["3", null],
    ],
    [
      "page of a file",
      "GARF, f. 102, op. 12, d. 20, p. 4",
      "ru",
      "GARF",
      ["fond 102", "opis 12", "delo 20"],
      ["4", null],
    ],
    [
      "in full words",
      "RGASPI, fond 17, opis 3, delo 1, list 5",
      "ru",
      "RGASPI",
      ["fond 17", "opis 3", "delo 1"],
      ["5", null],
    ],
    [
      "full name with abbreviation",
      "Russian State Archive of Socio-Political History (RGASPI), f. 17, op. 3, d. 1",
      "ru",
      "Russian State Archive of Socio-Political History (RGASPI)",
      ["fond 17", "opis 3", "delo 1"],
      null,
    ],
    [
      "Ukrainian",
      "ЦДАГО України, ф. 1, оп. 20, спр. 2009, арк. 12–14",
      "ru",
      "ЦДАГО України",
      ["fond 1", "opis 20", "sprava 2009"],
      ["12", "14"],
    ],
    [
      "at the end of a sentence",
      "Text after the original in RGASPI, f. 17, op. 3, d. 1, l. 2.",
      "ru",
      "RGASPI",
      ["fond 17", "opis 3", "delo 1"],
      ["2", null],
    ],
    [
      "Kew with a paper",
      "The National Archives (TNA), Kew, FO 371/11796/N 1234",
      "uk-tna",
      "The National Archives (TNA)",
      ["department FO", "series 371", "piece 11796", "paper N 1234"],
      null,
    ],
    [
      "Kew, Public Record Office",
      "PRO, CAB 23/4, ff. 12–13",
      "uk-tna",
      "PRO",
      ["department CAB", "series 23", "piece 4"],
      ["12", "13"],
    ],
    [
      "source note, central files",
      "Source: Department of State, Central Files, 611.41/1-255. Secret.",
      "us-nara",
      "Department of State",
      ["series Central Files", "file 611.41/1-255"],
      null,
    ],
    [
      "source note, record group",
      "Source: National Archives and Records Administration, Record Group 59, Entry UD-9: Office of the Recorder, Lane Files, 1945-1980 (83 D 230), Box 2, Denials & Challenges. Confidential.",
      "us-nara",
      "National Archives and Records Administration",
      [
        "record group 59",
        "entry UD-9",
        "series Office of the Recorder, Lane Files, 1945-1980",
        "lot 83 D 230",
        "box 2",
        "folder Denials & Challenges",
      ],
      null,
    ],
    [
      "source note, volume in the folder's name",
      "Source: Department of State, Clearance Files, 1961-1963 (Lot File 04 D 114), Box 3, 1952-1954, Vol. IV, Republics. Copies were sent.",
      "us-nara",
      "Department of State",
      ["series Clearance Files, 1961-1963", "lot 04 D 114", "box 3", "folder 1952-1954, Vol. IV, Republics"],
      null,
    ],
    [
      "source note, cable",
      "Source: Department of State, State Archiving System, 2002 ATHENS 002867. Sent Priority.",
      "us-nara",
      "Department of State",
      ["series State Archiving System", "file 2002 ATHENS 002867"],
      null,
    ],
    [
      "presidential library",
      "Source: Eisenhower Library, Hagerty Papers.",
      "us-nara",
      "Eisenhower Library",
      ["collection Hagerty Papers"],
      null,
    ],
    [
      "presidential library, box",
      "Source: Johnson Library, National Security File, Box 12, Folder 3. Secret.",
      "us-nara",
      "Johnson Library",
      ["series National Security File", "box 12", "folder 3"],
      null,
    ],
    ["French, slashes", "AN, F/7/12345, dossier 2", "fr", "AN", ["cote F/7/12345", "dossier 2"], null],
    [
      "French, letters and Roman figures",
      "AN, AF II 48, plaquette 373, pièce 12",
      "fr",
      "AN",
      ["cote AF II 48", "plaquette 373", "pièce 12"],
      null,
    ],
    [
      "French ministry",
      "AMAE, Correspondance politique, Russie, vol. 12, fol. 3-5v",
      "fr",
      "AMAE",
      ["series Correspondance politique, Russie", "volume 12"],
      ["3", "5v"],
    ],
    ["French army", "SHAT, 7 N 1535", "fr", "SHAT", ["cote 7 N 1535"], null],
    ["German", "BArch, R 58/243, Bl. 12–13", "generic", "BArch", ["holding R 58", "file 243"], ["12", "13"]],
    [
      "German, party",
      "SAPMO-BArch, DY 30/IV 2/2/1, Bl. 4",
      "generic",
      "SAPMO-BArch",
      ["holding DY 30", "file IV 2/2/1"],
      ["4", null],
    ],
    ["German, foreign office", "PA AA, R 20123, Bl. 4", "generic", "PA AA", ["holding R 20123"], ["4", null]],
    [
      "Polish",
      "AAN, KC PZPR, sygn. 1234, k. 12–14",
      "generic",
      "AAN",
      ["collection KC PZPR", "shelfmark 1234"],
      ["12", "14"],
    ],
    [
      "a shelfmark of its own kind",
      "Arkhiv A. M. Gor'kogo, KG-NP/A, 22-4:1-2",
      "unparsed",
      "Arkhiv A. M. Gor'kogo",
      [],
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

  it.each([
    "We held RG with f. only",
    "I have 3 boxes of letters.",
    "in May 1921 op. cit.",
    "chapter 4, part 2",
    "AN ACT 1917",
    "He lived at W 12 in London and read F 7 papers.",
  ])("none in: %s", (text) => {
    expect(parseArchival(text)).toBeNull();
  });
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

it.each([
  ["letters for digits", "GARF, f. 102, op. 12, d. 2O, l. 3", { printed: "2O", read: "20" }],
  ["a letter lost in the opis", "GARF, f. 102, 0p. 12, d. 20", { printed: "0p.", read: "op." }],
  ["the back of a leaf", "GARF, f. 102, op. 12, d. 20, l. 3 06.", { printed: "06.", read: "ob." }],
])("offers a reading of %s and keeps what is printed", (_, text, repair) => {
  const found = parseArchival(text);
  expect(found?.repairs).toMatchObject([repair]);
  expect(found?.reference.raw).toBe(text);
});

it.each([
  ["two lots of leaves", "AVP RF, f. 06, op. 2, d. 107, ll. 3, 5-6", "5-6"],
  ["a bare number after a piece", "TNA, FO 371/2996, 12", "12"],
  ["a mark of no grammar", "KG-NP/A, 22-4:1-2", "KG-NP/A, 22-4:1-2"],
])("leaves to be asked: %s", (_, text, residue) => {
  expect(parseArchival(text)?.reference.residue).toBe(residue);
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

  it("reads each of several references", () => {
    const line = "GARF, f. 1, op. 2, d. 3, l. 4; RGASPI, f. 17, op. 3, d. 1, 1. 2; a copy is in FO 371/2996.";
    const { archival, other, repairs } = parseCitation(line);
    expect(archival.map(({ repository }) => repository?.printed)).toEqual(["GARF", "RGASPI"]);
    expect(archival.every(({ raw }) => line.includes(raw))).toBe(true);
    expect(other).toEqual(["a copy is in FO 371/2996"]);
    expect(repairs).toMatchObject([{ printed: "1." }]);
  });

  it("keeps the classification and drafting of a source note", () => {
    const note =
      "Source: Department of State, Central Files, 611.41/1-255. Secret. Drafted by Lane and cleared by Moss.";
    expect(parseCitation(note).other).toEqual(["Secret", "Drafted by Lane and cleared by Moss"]);
  });

  it("takes a book for where the text was printed when no archive is named", () => {
    expect(parseCitation("Source: Vestnik, no. 1, pp. 2-5; translated by A. Moss.")).toMatchObject({
      archival: [],
      priorPublication: "Vestnik, no. 1, pp. 2-5",
      translator: "A. Moss",
    });
  });

  it.each([
    [
      `Source: Department of State, Central Files, 611.41/1-255. Secret. ${"It was drafted by a clerk. ".repeat(20)}`,
      0.9,
    ],
    ["Source: Department of State, Lane Files (Lot File 93 D 287), Box 1, Relations Series 1990. Copied.", 0.9],
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
