/** Why a command cannot go on: one sentence for the person at the terminal, shown without a stack. */
export class Refusal extends Error {}

/** What programs say when the disk is full: Node, npm, PostgreSQL (53100) and the C library. */
const FULL = /ENOSPC|no space left on device|check free disk space|disk (is )?full|53100|EDQUOT|disk quota exceeded/i;
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i;
const CLOSED = /EACCES|EPERM|EROFS|permission denied|read-only file system/i;

/**
 * The one sentence for what a failed step has printed, or "" when it is none of the known causes.
 * @param {string} doing what was being done, as a noun phrase: "Installing dependencies"
 * @param {string} output all the step has printed
 */
export function knownCause(doing, output) {
  if (FULL.test(output)) return `${doing} stopped because the disk is full: free some space and start again.`;
  if (/EUSAGE|can only install packages when|npm error code EINTEGRITY/.test(output))
    return `${doing} stopped because package-lock.json does not fit package.json: restore both from the repository.`;
  if (/npm error/.test(output) && OFFLINE.test(output))
    return `${doing} stopped because the package registry cannot be reached: check the network and start again.`;
  if (CLOSED.test(output) && /npm error|EACCES|EROFS/.test(output))
    return `${doing} stopped because this user may not write here: check who owns the folder.`;
  return "";
}

/**
 * What to print for anything thrown: a refusal's own sentence, the sentence of a known cause, else the error with its stack.
 * @param {unknown} error
 */
export function sentence(error) {
  if (error instanceof Refusal) return error.message;
  const text = error instanceof Error ? `${Reflect.get(error, "code") ?? ""} ${error.message}` : String(error);
  const known = knownCause("The start", text);
  return known || (error instanceof Error ? (error.stack ?? error.message) : text);
}
