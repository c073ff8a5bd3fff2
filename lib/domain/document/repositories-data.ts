/**
 * The authority file of archives: under which names each is printed, where it lies, and what it is called now. One
 * entry a name that an archive had; a successor is told, never put in place of what is printed.
 */

/** An archive under one of its names. */
export interface Repository {
  id: string;
  /** Full name in English or in its own language, as an English note gives it. */
  name: string;
  /** Abbreviations and names as they are printed, romanised and in the archive's own script. */
  forms: readonly string[];
  place: string;
  country: string;
  /** Id of the archive that holds its records now, and since when. */
  successor?: { id: string; year: number };
}

const entry = (id: string, name: string, forms: string, where: string, successor?: [string, number]): Repository => {
  const [place = "", country = ""] = where.split("; ");
  const list = forms.split("; ").filter((form) => form !== "");
  const base = { id, name, forms: [name, ...list], place, country };
  return successor === undefined ? base : { ...base, successor: { id: successor[0], year: successor[1] } };
};

const moscow = "Moscow; Russia";
const petersburg = "St. Petersburg; Russia";
const kyiv = "Kyiv; Ukraine";

const russian: readonly Repository[] = [
  entry(
    "garf",
    "State Archive of the Russian Federation",
    "GARF; GA RF; ГАРФ; ГА РФ; Gosudarstvennyi arkhiv Rossiiskoi Federatsii; Государственный архив Российской Федерации",
    moscow,
  ),
  entry(
    "tsgaor",
    "Central State Archive of the October Revolution",
    "TsGAOR; TsGAOR SSSR; CGAOR; ЦГАОР; ЦГАОР СССР; Tsentral'nyi gosudarstvennyi arkhiv Oktiabr'skoi revoliutsii",
    moscow,
    ["garf", 1992],
  ),
  entry(
    "rgaspi",
    "Russian State Archive of Socio-Political History",
    "RGASPI; РГАСПИ; Rossiiskii gosudarstvennyi arkhiv sotsial'no-politicheskoi istorii; Российский государственный архив социально-политической истории",
    moscow,
  ),
  entry(
    "rtskhidni",
    "Russian Centre for the Preservation and Study of Documents of Recent History",
    "RTsKhIDNI; RCChIDNI; РЦХИДНИ; Rossiiskii tsentr khraneniia i izucheniia dokumentov noveishei istorii; Российский центр хранения и изучения документов новейшей истории",
    moscow,
    ["rgaspi", 1999],
  ),
  entry(
    "tspa-iml",
    "Central Party Archive of the Institute of Marxism-Leninism",
    "TsPA; TsPA IML; TsPA IMEL; ЦПА; ЦПА ИМЛ; Tsentral'nyi partiinyi arkhiv",
    moscow,
    ["rgaspi", 1999],
  ),
  entry("tskhdmo", "Centre for the Preservation of Documents of Youth Organizations", "TsKhDMO; ЦХДМО", moscow, [
    "rgaspi",
    1999,
  ]),
  entry(
    "rgani",
    "Russian State Archive of Contemporary History",
    "RGANI; РГАНИ; Rossiiskii gosudarstvennyi arkhiv noveishei istorii; Российский государственный архив новейшей истории",
    moscow,
  ),
  entry(
    "tskhsd",
    "Centre for the Preservation of Contemporary Documentation",
    "TsKhSD; CChSD; ЦХСД; Tsentr khraneniia sovremennoi dokumentatsii; Центр хранения современной документации",
    moscow,
    ["rgani", 1999],
  ),
  entry(
    "aprf",
    "Archive of the President of the Russian Federation",
    "APRF; AP RF; АПРФ; АП РФ; Arkhiv Prezidenta Rossiiskoi Federatsii; Архив Президента Российской Федерации",
    moscow,
  ),
  entry(
    "avprf",
    "Foreign Policy Archive of the Russian Federation",
    "AVP RF; AVPRF; АВП РФ; АВПРФ; Arkhiv vneshnei politiki Rossiiskoi Federatsii; Архив внешней политики Российской Федерации",
    moscow,
  ),
  entry(
    "avpri",
    "Archive of the Foreign Policy of the Russian Empire",
    "AVPRI; АВПРИ; Arkhiv vneshnei politiki Rossiiskoi imperii; Архив внешней политики Российской империи",
    moscow,
  ),
  entry(
    "rgae",
    "Russian State Archive of the Economy",
    "RGAE; РГАЭ; Rossiiskii gosudarstvennyi arkhiv ekonomiki; Российский государственный архив экономики",
    moscow,
  ),
  entry(
    "tsgankh",
    "Central State Archive of the National Economy",
    "TsGANKh; TsGANKh SSSR; ЦГАНХ; ЦГАНХ СССР",
    moscow,
    ["rgae", 1992],
  ),
  entry(
    "rgali",
    "Russian State Archive of Literature and Art",
    "RGALI; РГАЛИ; Rossiiskii gosudarstvennyi arkhiv literatury i iskusstva; Российский государственный архив литературы и искусства",
    moscow,
  ),
  entry("tsgali", "Central State Archive of Literature and Art", "TsGALI; TsGALI SSSR; ЦГАЛИ; ЦГАЛИ СССР", moscow, [
    "rgali",
    1992,
  ]),
  entry(
    "rgva",
    "Russian State Military Archive",
    "RGVA; РГВА; Rossiiskii gosudarstvennyi voennyi arkhiv; Российский государственный военный архив",
    moscow,
  ),
  entry("tsgasa", "Central State Archive of the Soviet Army", "TsGASA; TsGASA SSSR; ЦГАСА; ЦГАСА СССР", moscow, [
    "rgva",
    1992,
  ]),
  entry(
    "rgvia",
    "Russian State Military History Archive",
    "RGVIA; РГВИА; Rossiiskii gosudarstvennyi voenno-istoricheskii arkhiv; Российский государственный военно-исторический архив",
    moscow,
  ),
  entry("tsgvia", "Central State Military History Archive", "TsGVIA; TsGVIA SSSR; ЦГВИА; ЦГВИА СССР", moscow, [
    "rgvia",
    1992,
  ]),
  entry(
    "rgada",
    "Russian State Archive of Ancient Acts",
    "RGADA; РГАДА; Rossiiskii gosudarstvennyi arkhiv drevnikh aktov; Российский государственный архив древних актов",
    moscow,
  ),
  entry("tsgada", "Central State Archive of Ancient Acts", "TsGADA; TsGADA SSSR; ЦГАДА; ЦГАДА СССР", moscow, [
    "rgada",
    1992,
  ]),
  entry(
    "rgia",
    "Russian State Historical Archive",
    "RGIA; РГИА; Rossiiskii gosudarstvennyi istoricheskii arkhiv; Российский государственный исторический архив",
    petersburg,
  ),
  entry("tsgia-sssr", "Central State Historical Archive of the USSR", "TsGIA; TsGIA SSSR; ЦГИА СССР", petersburg, [
    "rgia",
    1992,
  ]),
  entry("rgavmf", "Russian State Archive of the Navy", "RGAVMF; RGA VMF; РГАВМФ; РГА ВМФ", petersburg),
  entry("tsgavmf", "Central State Archive of the Navy", "TsGAVMF; ЦГАВМФ; ЦГА ВМФ", petersburg, ["rgavmf", 1992]),
  entry("tsga-spb", "Central State Archive of St. Petersburg", "TsGA SPb; TsGASPb; ЦГА СПб", petersburg),
  entry(
    "tsgaipd-spb",
    "Central State Archive of Historical-Political Documents of St. Petersburg",
    "TsGAIPD SPb; TsGAIPD; ЦГАИПД СПб; ЦГАИПД",
    petersburg,
  ),
  entry("tsamo", "Central Archive of the Ministry of Defence", "TsAMO; TsAMO RF; ЦАМО; ЦАМО РФ", "Podolsk; Russia"),
  entry("tsa-fsb", "Central Archive of the Federal Security Service", "TsA FSB; TsA FSB RF; ЦА ФСБ; ЦА ФСБ РФ", moscow),
  entry("aran", "Archive of the Russian Academy of Sciences", "ARAN; Arkhiv RAN; АРАН; Архив РАН", moscow),
];

const eastern: readonly Repository[] = [
  entry(
    "tsdavo",
    "Central State Archive of the Supreme Bodies of Power and Government of Ukraine",
    "TsDAVO; TsDAVOU; TsDAVO Ukrainy; TsDAVOVU; ЦДАВО; ЦДАВО України; TsGAVOVU",
    kyiv,
  ),
  entry(
    "tsdaho",
    "Central State Archive of Public Organizations of Ukraine",
    "TsDAHO; TsDAHOU; TsDAHO Ukrainy; ЦДАГО; ЦДАГО України; TsGAOOU",
    kyiv,
  ),
  entry(
    "tsdiak",
    "Central State Historical Archive of Ukraine in Kyiv",
    "TsDIAK; TsDIAUK; TsDIAK Ukrainy; ЦДІАК; ЦДІАК України",
    kyiv,
  ),
  entry(
    "tsdial",
    "Central State Historical Archive of Ukraine in Lviv",
    "TsDIAL; TsDIAUL; ЦДІАЛ; ЦДІАЛ України",
    "Lviv; Ukraine",
  ),
  entry(
    "hda-sbu",
    "Sectoral State Archive of the Security Service of Ukraine",
    "HDA SBU; HDASBU; ГДА СБУ; GDA SBU",
    kyiv,
  ),
  entry("aan", "Archiwum Akt Nowych", "AAN", "Warsaw; Poland"),
  entry("agad", "Archiwum Główne Akt Dawnych", "AGAD", "Warsaw; Poland"),
  entry("aipn", "Archiwum Instytutu Pamięci Narodowej", "AIPN; AIPN BU", "Warsaw; Poland"),
];

const western: readonly Repository[] = [
  entry(
    "tna",
    "The National Archives of the UK",
    "TNA; The National Archives; The National Archives (TNA); TNA: PRO; TNA PRO; The National Archives of the UK (TNA)",
    "Kew; United Kingdom",
  ),
  entry("pro", "Public Record Office", "PRO; P.R.O.; Public Record Office (PRO)", "Kew; United Kingdom", ["tna", 2003]),
  entry("bl", "British Library", "BL; The British Library", "London; United Kingdom"),
  entry("bodleian", "Bodleian Library", "Bodleian; Bodleian Libraries", "Oxford; United Kingdom"),
  entry("churchill", "Churchill Archives Centre", "Churchill College Archives", "Cambridge; United Kingdom"),
  entry(
    "nara",
    "National Archives and Records Administration",
    "NARA; National Archives at College Park; US National Archives; U.S. National Archives; National Archives II",
    "College Park, Maryland; United States",
  ),
  entry("state", "Department of State", "U.S. Department of State", "Washington, D.C.; United States"),
  entry("loc", "Library of Congress", "LC; LoC", "Washington, D.C.; United States"),
  entry(
    "hoover-institution",
    "Hoover Institution Archives",
    "Hoover Institution; Hoover Institution Library and Archives; HIA",
    "Stanford, California; United States",
  ),
  entry("hoover-library", "Herbert Hoover Presidential Library", "Hoover Library", "West Branch, Iowa; United States"),
  entry(
    "fdr",
    "Franklin D. Roosevelt Presidential Library",
    "Roosevelt Library; FDR Library; Franklin D. Roosevelt Library; FDRL",
    "Hyde Park, New York; United States",
  ),
  entry(
    "truman",
    "Harry S. Truman Presidential Library",
    "Truman Library; Harry S. Truman Library",
    "Independence, Missouri; United States",
  ),
  entry(
    "eisenhower",
    "Dwight D. Eisenhower Presidential Library",
    "Eisenhower Library; Dwight D. Eisenhower Library; DDEL",
    "Abilene, Kansas; United States",
  ),
  entry(
    "kennedy",
    "John F. Kennedy Presidential Library",
    "Kennedy Library; John F. Kennedy Library; JFKL",
    "Boston, Massachusetts; United States",
  ),
  entry(
    "johnson",
    "Lyndon Baines Johnson Presidential Library",
    "Johnson Library; LBJ Library; Lyndon B. Johnson Library; LBJL",
    "Austin, Texas; United States",
  ),
  entry(
    "nixon",
    "Richard Nixon Presidential Library",
    "Nixon Library; Richard M. Nixon Presidential Library",
    "Yorba Linda, California; United States",
  ),
  entry(
    "ford",
    "Gerald R. Ford Presidential Library",
    "Ford Library; Gerald R. Ford Library",
    "Ann Arbor, Michigan; United States",
  ),
  entry(
    "carter",
    "Jimmy Carter Presidential Library",
    "Carter Library; Jimmy Carter Library",
    "Atlanta, Georgia; United States",
  ),
  entry(
    "reagan",
    "Ronald Reagan Presidential Library",
    "Reagan Library; Ronald Reagan Library",
    "Simi Valley, California; United States",
  ),
  entry(
    "bush",
    "George Bush Presidential Library",
    "Bush Library; George H. W. Bush Presidential Library; George H.W. Bush Presidential Library",
    "College Station, Texas; United States",
  ),
  entry(
    "clinton",
    "William J. Clinton Presidential Library",
    "Clinton Library; Clinton Presidential Library",
    "Little Rock, Arkansas; United States",
  ),
  entry("an", "Archives nationales", "AN; A.N.; Archives Nationales; Archives nationales de France", "Paris; France"),
  entry(
    "amae",
    "Archives du ministère des Affaires étrangères",
    "AMAE; MAE; AMAE, La Courneuve; Archives diplomatiques",
    "La Courneuve; France",
  ),
  entry("shd", "Service historique de la Défense", "SHD", "Vincennes; France"),
  entry("shat", "Service historique de l'armée de Terre", "SHAT", "Vincennes; France", ["shd", 2005]),
  entry("bnf", "Bibliothèque nationale de France", "BnF; BNF; BN; Bibliothèque nationale", "Paris; France"),
  entry("anom", "Archives nationales d'outre-mer", "ANOM", "Aix-en-Provence; France"),
  entry(
    "barch",
    "Bundesarchiv",
    "BArch; BA; Bundesarchiv Berlin; Bundesarchiv Koblenz; BArch Berlin; BArch Koblenz",
    "Berlin and Koblenz; Germany",
  ),
  entry(
    "barch-ma",
    "Bundesarchiv, Abteilung Militärarchiv",
    "BArch-MA; BA-MA; Bundesarchiv-Militärarchiv",
    "Freiburg; Germany",
  ),
  entry(
    "sapmo",
    "Stiftung Archiv der Parteien und Massenorganisationen der DDR im Bundesarchiv",
    "SAPMO-BArch; SAPMO; SAPMO-BA",
    "Berlin; Germany",
  ),
  entry(
    "pa-aa",
    "Politisches Archiv des Auswärtigen Amts",
    "PA AA; PAAA; PA/AA; Politisches Archiv des Auswärtigen Amtes",
    "Berlin; Germany",
  ),
  entry("gsta", "Geheimes Staatsarchiv Preußischer Kulturbesitz", "GStA PK; GStA; GStAPK", "Berlin; Germany"),
  entry(
    "iish",
    "International Institute of Social History",
    "IISH; IISG; Internationaal Instituut voor Sociale Geschiedenis",
    "Amsterdam; Netherlands",
  ),
];

/** All archives that are known by name. */
export const repositories: readonly Repository[] = [...russian, ...eastern, ...western];
