/** Handing over the links of people: by mail where there is mail, else to be copied by the instructor. */
import type { InvitedPerson } from "../data/invitations";
import { makePersonLink } from "../data/person-links";
import type { MadeInvitation } from "../domain/course/people-forms";
import { done, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { invitationMail, mailIsConfigured, sendMail } from "./mail";
import { linkTo } from "./site";

/**
 * Makes a link for each of the invited and sends it. One that no mail server takes is left to be copied; where none can
 * be made, it says why.
 */
export async function sendInvitations(
  viewer: Viewer,
  course: { courseId: string; title: string },
  invited: readonly InvitedPerson[],
): Promise<MadeInvitation[]> {
  const made: MadeInvitation[] = [];
  for (const { enrollmentId, email } of invited) {
    const link = await makePersonLink(viewer, course.courseId, enrollmentId, new Date());
    if (!link.ok) {
      made.push({ email, link: null, sent: false, problem: link.problem });
      continue;
    }
    const address = linkTo(`/links/${link.value.secret}`);
    const sent = mailIsConfigured() && (await isSent(invitationMail(email, course.title, address)));
    made.push({ email, link: address, sent, problem: null });
  }
  return made;
}

async function isSent(mail: Parameters<typeof sendMail>[0]): Promise<boolean> {
  try {
    await sendMail(mail);
    return true;
  } catch {
    // The instructor sees "not sent" with the link to copy: nothing is hidden by going on.
    return false;
  }
}

/** A link for one person of the course, whole, to be copied. */
export async function linkForPerson(
  viewer: Viewer,
  courseId: string,
  enrollmentId: string,
): Promise<Outcome<{ email: string; link: string; kind: "Invite" | "Reset" }>> {
  const outcome = await makePersonLink(viewer, courseId, enrollmentId, new Date());
  if (!outcome.ok) return outcome;
  const { email, name, kind, secret } = outcome.value;
  return done({ email: email ?? name ?? "", link: linkTo(`/links/${secret}`), kind });
}
