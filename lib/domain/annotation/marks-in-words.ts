/**
 * Set by a browser that cannot light passages by itself (no CSS Custom Highlights): the texts it asks for draw the marks
 * of notes as elements of their own. Every other browser gets the words alone. Readable by scripts: it holds no secret.
 */
export const marksCookie = "marks-in-words";

/** What `marksCookie` says: are the marks to be drawn in the words? */
export const marksInWords = (cookie: string | undefined): boolean => cookie === "on";
