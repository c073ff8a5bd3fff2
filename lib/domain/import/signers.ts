/**
 * Lines that sign a document without being a name alone: an office, a relation and a name, what stands for the names
 * of many, a description of who does not give a name.
 */
import { isName } from "./names";

const offices =
  "(?:first |senior |acting |deputy |vice[- ]|assistant |people's |chief |grand )*(?:secretary|chairman|president|prime minister|minister|commissar|director|administrator|commander|commandant|governor|mayor|prefect|consul|ambassador|inspector|clerk|notary|bishop|archbishop|abbot|abbess|prior|monk|chaplain|captain|colonel|major|lieutenant|general|admiral|sergeant|treasurer|registrar|magistrate|judge|witness|scribe|proprietor|editor|member|председател\\p{L}*|секретар\\p{L}*|нарком\\p{L}*|министр\\p{L}*|директор\\p{L}*|начальник\\p{L}*|комиссар\\p{L}*|зам\\.?|заместитель|управляющий|vorsitzender|sekretär|minister|präsident|direktor|le (?:préfet|maire|président|ministre|procureur|secrétaire)(?: général)?)";
const office = new RegExp(
  `^(?:the |der )?${offices}(?![\\p{L}])(?:[^.!?;]|(?<=(?<![\\p{L}])\\p{Lu}\\p{L}?)\\.)*$`,
  "iu",
);
const relations =
  /^(?:your|thy|your grace's|your (?:excellency|majesty|lordship|honou?r)'s|euer|dein|ihr|votre|ваш|твой|твоя)\s(?:[\p{L}'’-]+\s){0,6}[\p{L}'’-]+,\s+\p{Lu}[^!?]{1,50}$/iu;
const nameThenOffice = /^(?<name>\p{Lu}[\p{L}.'’ -]{1,40}),\s+(?:(?:the|a)\s)?(?<office>[^!?;:]{3,60})$/u;
const officeWord = new RegExp(`(?<![\\p{L}])${offices}(?![\\p{L}])`, "iu");
const many =
  /^[[(]?(?:here )?(?:\d+ |suivent |follow(?:s|ing)? )*(?:the )?(?:\d+ )?(?:signatures?|signatories|signed|подпис[иь]|unterschrift(?:en)?|l\. ?s\.|(?:great |privy )?seal|locus sigilli)(?![\p{L}])[^.!?]{0,50}[.]?[\])]?$|^(?:the )?(?:great |privy )?seal of [^.!?]{3,60}$/iu;

const trade =
  /(?<!\p{L})(?:farmer|peasant|worker|soldier|sailor|teacher|student|widow|weaver|miner|collier|labou?rer|physician|merchant|priest|pastor|servant|alderman|alcalde|burgomaster|колхозник|крестьян\p{L}*|рабоч\p{L}*)(?!\p{L})/iu;

const signedBy =
  /^\(?(?:signed|signatures?|signatories|delegates?|witness(?:es)?|подписали|подписи|gez\.|signé)\)?\s?:\s+\p{Lu}[^!?]{3,90}$/iu;

/** An office alone, as it stands above a name: `Chairman of the Council of Ministers`. */
export function isOffice(plain: string): boolean {
  return plain.length <= 120 && office.test(plain) && /^["“]?\p{Lu}/u.test(plain);
}

/** `Your brother, John Lang.`, `Martin, monk, at Wittenberg.`, `(Suivent 311 signatures.)`, `The Seal of the Sultan`. */
export function signsOtherwise(plain: string): boolean {
  if (plain.length > 90) return false;
  if (relations.test(plain) || many.test(plain) || signedBy.test(plain)) return true;
  if (isOffice(plain) && /\s\p{Lu}[\p{L}'’-]+\.?$/u.test(plain)) return true;
  const found = nameThenOffice.exec(plain)?.groups;
  return (
    found !== undefined &&
    isName((found.name ?? "").trim()) &&
    (officeWord.test(found.office ?? "") || trade.test(found.office ?? ""))
  );
}

/** Names side by side, as signatories stand in columns, some with another name in brackets. */
export function namesSideBySide(plain: string): boolean {
  const bare = plain.replace(/\s*\(\p{Lu}[\p{L}'’. -]{1,30}\)/gu, "");
  return (
    bare.length <= 90 &&
    /^(?:\p{Lu}\p{L}?\.\s?){1,3}\p{Lu}[\p{L}'’-]+(?:[\s,;]+(?:\p{Lu}\p{L}?\.\s?){1,3}\p{Lu}[\p{L}'’-]+)*\.?$/u.test(
      bare,
    )
  );
}
