/** What the sign-in form is told when it could not let someone in; the address stays in its field. */
export interface SignInAnswer {
  problem: string;
  field?: string;
  email: string;
}
