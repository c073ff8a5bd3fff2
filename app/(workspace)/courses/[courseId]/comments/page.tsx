import type { Metadata } from "next";
import { CommentBank } from "@/components/grading/comment-bank";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCommentBank } from "@/lib/data/comment-bank";
import { change, keep, shelve } from "./actions";

export const metadata: Metadata = { title: "Comments" };

/** The bank of comments of a course: one's own, and those that others share. `?words=` searches. */
export default async function Comments({ params, searchParams }: PageProps<"/courses/[courseId]/comments">) {
  const { courseId } = await params;
  const { words, page } = await searchParams;
  const asked = { words: typeof words === "string" ? words : "", page: Number.parseInt(`${page}`, 10) || 1 };
  return (
    <CommentBank
      courseId={idFrom(courseId)}
      bank={await orNotFound(readCommentBank(await requireViewer(), idFrom(courseId), asked))}
      words={asked.words}
      keep={keep.bind(null, courseId)}
      change={change.bind(null, courseId)}
      shelve={shelve.bind(null, courseId)}
    />
  );
}
