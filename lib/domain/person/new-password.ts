/**
 * What makes a password good enough: that it is long. Rules about digits and signs make people write `Password1`; length
 * makes guessing slow (NIST SP 800-63B, 5.1.1.2, asks for eight and no rules of composition; we ask for ten).
 */
const SHORTEST = 10;
const LONGEST = 200;

/** What is wrong with a new password, as a sentence; null when nothing is. Length counts code points. */
export function passwordProblem(password: string, email: string | null): string | null {
  const length = [...password].length;
  if (length < SHORTEST) return `Choose at least ${SHORTEST} characters. A few words are easiest to remember.`;
  if (length > LONGEST) return `Choose at most ${LONGEST} characters.`;
  if (new Set(password).size < 3) return "Choose something that is not one sign repeated.";
  if (email && password.toLowerCase() === email) return "Choose something other than your email address.";
  return null;
}
