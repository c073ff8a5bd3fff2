import type { Metadata } from "next";
import { DiscussionPage } from "@/components/discussion/discussion-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readDiscussion } from "@/lib/data/discussion";

export const metadata: Metadata = { title: "Discussion" };

/**
 * The discussion of an assignment's prompts: `?prompt=`, and `?page=` of its posts, with `?answers=` (a page) of those
 * `?under=` one post; or `?post=`, wherever that stands.
 */
export default async function AssignmentDiscussionPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/discussion">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const { prompt, post, page: number, under, answers } = await searchParams;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const pageFrom = (value: unknown) => Number.parseInt(`${value}`, 10) || 1;
  const asked = {
    promptId: typeof prompt === "string" ? idFrom(prompt) : null,
    postId: typeof post === "string" ? idFrom(post) : null,
    page: pageFrom(number),
    under: typeof under === "string" ? { postId: idFrom(under), page: pageFrom(answers) } : null,
  };
  const page = await orNotFound(readDiscussion(viewer, courseId, assignmentId, asked));
  return <DiscussionPage {...{ courseId, assignmentId, page }} account={viewer.userId} now={new Date()} />;
}
