import Link from "next/link";
import { observerTabs, studentTabs } from "@/components/assignment/student-tabs";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import type { Room } from "@/lib/domain/annotation/room";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { ReadingRoom } from "./reading-room";

interface RoomPageProps {
  room: Room;
  courseId: string;
  assignmentId: string;
  /** Whose device store is used. */
  account: string;
  /** Instant of the request. */
  now: Date;
  /** What the address asks to see side by side. */
  asked: string | readonly string[] | undefined;
  /** Notes that a student has seen what changed; absent for those who are not told. */
  seen?: (before: Outcome | null) => Promise<Outcome>;
  /** The words draw the marks on them: for a browser that cannot (`marksInWords`). */
  marked: boolean;
}

/** The reading room with its head: where it is, and the other pages of the assignment. */
export function RoomPage({ room, courseId, assignmentId, account, now, asked, seen, marked }: RoomPageProps) {
  const student = room.role === "Student";
  const course = `/courses/${shortId(courseId)}`;
  const base = `${course}/assignments/${shortId(assignmentId)}`;
  const answered = room.prompts.filter((prompt) => prompt.begun).length;
  const progress = { answered, of: room.prompts.length, submitted: room.submittedAt !== null };
  const tabs = student
    ? studentTabs(courseId, assignmentId, "Read", progress)
    : room.role === "Observer"
      ? observerTabs(courseId, assignmentId, "Read")
      : staffTabs(courseId, assignmentId, "Read", { mayEdit: room.role === "Instructor" });
  return (
    <Page crumbs={[{ name: room.courseTitle, href: course }, { name: room.title }]} tabs={tabs}>
      <ReadingRoom
        room={room}
        assignmentId={assignmentId}
        account={account}
        now={now}
        api={`/api${base}/annotations`}
        courseApi={`/api${course}`}
        here={student || room.role === "Observer" ? base : `${base}/read`}
        course={course}
        asked={asked}
        seen={seen}
        marked={marked}
        answer={student ? `${base}/submission` : null}
      />
      <p className="row noprint">
        <Link href={`${base}/annotations/import`}>Notes as files</Link>
        <Link href={`${base}/packet`}>Packet to print</Link>
      </p>
    </Page>
  );
}
