/**
 * The one voice of the reading room for those who cannot see what changed. Messages that come together are said
 * together: a screen reader would otherwise drop all but the last. The place for them is drawn by the page (`SAID`).
 */

/** The id of the element in which passing messages stand. */
export const SAID = "said";

/** Milliseconds within which messages belong together. */
const TOGETHER = 200;

let waiting: ReturnType<typeof setTimeout> | undefined;
const said: string[] = [];
let again = false;

/** Says something, politely, when the moment has passed; the same words twice in one moment are said once. */
export function announce(words: string): void {
  if (words === "" || said.includes(words)) return;
  said.push(words);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const place = document.getElementById(SAID);
    // A space that changes each time: the same message a second time is news to a screen reader.
    again = !again;
    if (place) place.textContent = said.splice(0).join(" ") + (again ? " " : "");
  }, TOGETHER);
}

/** Takes back what has been said or is about to be: it is no longer so. */
export function hush(): void {
  clearTimeout(waiting);
  said.length = 0;
  const place = document.getElementById(SAID);
  if (place) place.textContent = "";
}
