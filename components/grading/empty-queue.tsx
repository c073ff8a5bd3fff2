import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import type { QueueFilter } from "@/lib/domain/grading/queue";

const none: Record<QueueFilter, string> = {
  all: "Nobody has submitted yet.",
  unmarked: "Nothing waits for you to be marked.",
  anybody: "Everything is marked.",
  mine: "You were given nothing of this to mark.",
  flagged: "Nothing is flagged.",
  late: "Nothing was submitted late.",
  older: "Nothing was graded with an older rubric.",
};

/** A queue with nothing in it, and the way back. */
export function EmptyQueue({ courseId, queue, show }: { courseId: string; queue: string; show: QueueFilter }) {
  return (
    <Page
      crumbs={[{ name: "Course", href: `/courses/${courseId}` }, { name: "Grading", href: queue }, { name: "Queue" }]}
    >
      <Strip title="Nothing to mark here" />
      <p>{none[show]}</p>
      <p className="mt-3">
        <LinkButton href={queue}>To the grading of this assignment</LinkButton>
      </p>
    </Page>
  );
}
