import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { State } from "@/components/ui/state";
import type { ObserverItem } from "@/lib/domain/course/home";
import { shortId } from "@/lib/domain/id/short-id";
import { DueItem } from "./due-item";

interface ObserverListProps {
  base: string;
  items: readonly ObserverItem[];
  now: Date;
}

/** What is read in the course, for who reads along. */
export function ObserverList({ base, items, now }: ObserverListProps) {
  if (items.length === 0) return <Empty title="No assignments yet">What is read in this course will stand here.</Empty>;
  return (
    <ul className="list section">
      {items.map((item) => (
        <DueItem
          key={item.assignmentId}
          at={item.dueAt}
          zone={item.timeZone}
          now={now}
          title={item.title}
          state={item.opened ? <State>open to read</State> : <State kind="off">not open</State>}
          action={
            item.opened ? (
              <LinkButton href={`${base}/assignments/${shortId(item.assignmentId)}`}>
                Read<span className="vh"> {item.title}</span>
              </LinkButton>
            ) : null
          }
        />
      ))}
    </ul>
  );
}
