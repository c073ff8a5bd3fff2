import { Notice } from "@/components/ui/notice";

const problems: Record<string, string> = {
  claimed:
    "Nobody had proved that this address is theirs, and now you have. The account’s former password was removed and its browsers were signed out. Sign in the same way once more to enter.",
  unproved:
    "This address has an account here, and the service does not vouch that the address is yours. Sign in with your password.",
  other: "You are signed in as somebody else. Sign out first, then come in with the other account.",
};

/** What happened elsewhere before the person came back to the sign-in page. */
export function SignInNotice({ problem, sent, failed }: { problem?: string; sent: boolean; failed: boolean }) {
  if (sent) {
    return <Notice kind="good">If this address has an account, a link is on its way. It works for an hour.</Notice>;
  }
  if (problem && Object.hasOwn(problems, problem)) return <Notice kind="warn">{problems[problem]}</Notice>;
  if (failed) return <Notice kind="error">That did not work: the link was used or is too old. Try again.</Notice>;
  return null;
}
