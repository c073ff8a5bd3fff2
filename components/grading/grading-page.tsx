import { staffTabs } from "@/components/assignment/tabs";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { shortId } from "@/lib/domain/id/short-id";
import { DeskFrame } from "./desk-frame.client";
import { type DeskPlace, deskItem, type OnDesk, unitOnDesk } from "./desk-item";

interface GradingPageProps {
  place: DeskPlace;
  item: OnDesk;
  /** The next one to mark, on its way; null where none is brought ahead. */
  upcoming: Promise<OnDesk | null> | null;
}

/** The grader's desk at one submission: opened by itself, or in a queue. */
export function GradingPage({ place, item, upcoming }: GradingPageProps) {
  const { desk } = item;
  const { work } = desk;
  const course = `/courses/${shortId(place.courseId)}`;
  const room = `${course}/assignments/${shortId(work.assignmentId)}`;
  const unit = unitOnDesk(desk, place);
  if (!unit) return null;
  return (
    <Page
      crumbs={[
        { name: desk.courseTitle, href: course },
        { name: desk.title, href: room },
        { name: "Grading", href: `${room}/grading` },
        { name: work.studentName },
      ]}
      tabs={staffTabs(place.courseId, work.assignmentId, "Grading", { mayEdit: desk.mayEdit })}
    >
      <DeskFrame
        item={deskItem(item, unit, place)}
        upcoming={upcoming ? upcoming.then((next) => nextItem(next, place)) : null}
        texts={desk.texts.map(({ revisionId, title, text }, index) => ({
          ...{ revisionId, title },
          numbers: Object.fromEntries(
            text.items.flatMap((item) =>
              item.kind === "block" && item.block.number !== null ? [[item.block.id, item.block.number]] : [],
            ),
          ),
          drawn: (
            <DocumentText
              text={text}
              revisionId={revisionId}
              label={title}
              variant="compact"
              prefix={`d${index + 1}-`}
              heading={3}
              choosable={desk.canMark ? "choose" : undefined}
            />
          ),
        }))}
      />
    </Page>
  );
}

function nextItem(next: OnDesk | null, place: DeskPlace) {
  const unit = next && unitOnDesk(next.desk, place);
  return next && unit ? deskItem(next, unit, place) : null;
}
