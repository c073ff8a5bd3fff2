import { WhyDates } from "@/components/dates/why-dates";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { StudentItem } from "@/lib/domain/course/home";
import { shortId } from "@/lib/domain/id/short-id";
import { DueItem } from "./due-item";

interface StudentLineProps {
  item: StudentItem;
  now: Date;
  namingCourses?: boolean;
  /** Has the black button of the page. */
  isFirst: boolean;
}

/** One assignment in a student's list. */
export function StudentLine({ item, now, namingCourses, isFirst }: StudentLineProps) {
  return (
    <DueItem
      at={item.dueAt}
      zone={item.timeZone}
      now={now}
      title={item.title}
      about={[
        namingCourses ? item.courseTitle : null,
        aboutTexts(item),
        item.group ? `Your group: ${item.group}` : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      state={<WhereItStands item={item} now={now} />}
      below={<WhyDates working={item.working} />}
      action={<WayIn item={item} isFirst={isFirst} />}
    />
  );
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

function aboutTexts({ texts, questions }: StudentItem): string {
  const asked = questions > 0 ? ` · ${counted(questions, "question")}` : "";
  return texts.length ? `${texts.join("; ")}${asked}` : asked.replace(" · ", "");
}

function progress({ notes, answers, questions }: StudentItem): string {
  const parts = [
    notes > 0 ? counted(notes, "note") : null,
    answers > 0 ? `${answers} of ${counted(questions, "answer")}` : null,
  ];
  return parts.filter(Boolean).join(", ");
}

/** The state in a word, and what there is so far. */
function WhereItStands({ item, now }: { item: StudentItem; now: Date }) {
  const { status, grade, submittedAt, closesAt, opensAt, timeZone } = item;
  const soFar = progress(item);
  switch (status) {
    case "released":
      return (
        <>
          {grade ? (
            <b className="tnum">
              {grade.points} of {grade.of}
            </b>
          ) : (
            <State kind="good">returned</State>
          )}
          {item.reviseUntil ? (
            <span className="quiet">
              {" "}
              you may revise until <DateText at={item.reviseUntil} zone={timeZone} saying="long" now={now} />
            </span>
          ) : null}
        </>
      );
    case "submitted":
      return (
        <>
          <State kind="good">submitted</State>{" "}
          {submittedAt ? (
            <span className="quiet">
              <DateText at={submittedAt} zone={timeZone} saying="long" now={now} />
            </span>
          ) : null}
        </>
      );
    case "not open":
      return (
        <>
          <State kind="off">not open</State>{" "}
          {opensAt ? (
            <span className="quiet">
              opens <DateText at={opensAt} zone={timeZone} saying="long" now={now} />
            </span>
          ) : null}
        </>
      );
    case "closed":
      return <State kind="off">closed</State>;
    case "to do":
      return soFar ? (
        <>
          <State kind="warn">begun</State> <span className="quiet">{soFar}</span>
        </>
      ) : (
        <State kind="off">not begun</State>
      );
    default:
      return (
        <>
          <State kind="bad">{status}</State>{" "}
          <span className="quiet">
            {status === "late" && closesAt ? (
              <>
                can be submitted until <DateText at={closesAt} zone={timeZone} saying="long" now={now} />
              </>
            ) : (
              soFar
            )}
          </span>
        </>
      );
  }
}

function WayIn({ item, isFirst }: { item: StudentItem; isFirst: boolean }) {
  if (item.status === "not open") return null;
  const room = `/courses/${shortId(item.courseId)}/assignments/${shortId(item.assignmentId)}`;
  const begun = item.notes > 0 || item.answers > 0;
  const name = <span className="vh">: {item.title}</span>;
  if (item.status === "released") return <LinkButton href={`${room}/submission`}>Read the comments{name}</LinkButton>;
  return (
    <LinkButton href={room} look={isFirst ? "primary" : "plain"}>
      {item.status === "to do" && begun ? "Go on reading" : "Open"}
      {name}
    </LinkButton>
  );
}
