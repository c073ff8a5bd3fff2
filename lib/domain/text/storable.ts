/**
 * What people paste may hold characters that no printed text has: control characters from an old database, half a
 * surrogate pair cut off by an editor. PostgreSQL refuses some of them, so they are taken out where text enters.
 */

/** The text without control characters (tab and line break stay) and with whole characters only, composed (NFC). */
export function storable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
    .replaceAll(/[\ufffe\uffff]/g, "") // no characters, by definition; XML cannot hold them
    .toWellFormed()
    .normalize("NFC");
}
