"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { linkForPerson, sendInvitations } from "@/lib/auth/invitations";
import { idFrom } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { invitePeople, previewInvitation } from "@/lib/data/invitations";
import { invitationFields, type MadeInvitation, type PreviewLine } from "@/lib/domain/course/people-forms";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

const toInvitation = ({ text, role, section }: z.infer<typeof invitationFields>) => ({
  text,
  role,
  sectionId: section ? idFrom(section) : null,
});

/** What inviting the addresses in the form would do; nothing is written. */
export async function preview(course: string, form: FormData): Promise<Outcome<PreviewLine[]>> {
  return handleForm(form, invitationFields, async (viewer, fields) => {
    const lines = await previewInvitation(viewer, idFrom(course), toInvitation(fields));
    if (!lines.ok) return lines;
    return done(
      lines.value.map(({ line, email, written, problem, fate }) => ({
        line,
        written: email ?? written,
        problem,
        fate,
      })),
    );
  });
}

/** Invites everyone in the form who can be; sends the links by mail where there is mail. */
export async function invite(
  course: string,
  form: FormData,
): Promise<Outcome<{ invitations: MadeInvitation[]; added: number }>> {
  const outcome = await handleForm(form, invitationFields, async (viewer, fields) => {
    const courseId = idFrom(course);
    const made = await invitePeople(viewer, courseId, toInvitation(fields), new Date());
    if (!made.ok) return made;
    const { title } = await readCourse(viewer, courseId);
    const { invited, added, left } = made.value;
    const invitations = await sendInvitations(viewer, { courseId, title }, invited);
    const without = left.map((each) => ({ ...each, link: null, sent: false }) as const);
    return done({ invitations: [...invitations, ...without], added });
  });
  revalidatePath(`/courses/${course}/people`);
  return outcome;
}

/** A fresh link for one person: an invitation, or the way to a new password. */
export async function makeLink(
  course: string,
  person: string,
): Promise<Outcome<{ email: string; link: string; kind: "Invite" | "Reset" }>> {
  return handleAction((viewer) => linkForPerson(viewer, idFrom(course), idFrom(person)));
}
