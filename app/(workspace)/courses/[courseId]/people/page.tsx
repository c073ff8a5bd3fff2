import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { PeopleAside } from "@/components/people/people-aside";
import { Roster } from "@/components/people/roster.client";
import { RosterFilter } from "@/components/people/roster-filter";
import { peopleLine, rosterCaption } from "@/components/people/roster-words";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { linkTo } from "@/lib/auth/site";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { readPeople } from "@/lib/data/people";
import { showJoinCode } from "@/lib/domain/course/join-code";
import { peopleAddress, readPeopleView, showName } from "@/lib/domain/course/people-address";
import { shortId } from "@/lib/domain/id/short-id";
import { changeChosen, endCode, extraTime, newCode, removeChosen, restoreChosen, saveSection } from "./actions";
import { invite, makeLink, preview } from "./invite-actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params, searchParams }: PageProps<"/courses/[courseId]/people">) {
  const { courseId: short } = await params;
  const [viewer, courseId, view, now] = [
    await requireViewer(),
    idFrom(short),
    readPeopleView(await searchParams),
    new Date(),
  ];
  const people = await orNotFound(readPeople(viewer, courseId, view, now));
  const course = await readCourse(viewer, courseId);
  const base = `/courses/${short}`;
  const place = view.showing.kind === "section" ? showName(view.showing) : "";
  const sections = people.sections.map(({ id, name }) => ({ id: shortId(id), name }));
  const actions = {
    change: changeChosen.bind(null, short),
    extraTime: extraTime.bind(null, short),
    remove: removeChosen.bind(null, short),
    restore: restoreChosen.bind(null, short),
    makeLink: makeLink.bind(null, short),
  };
  return (
    <Page
      crumbs={[{ name: "Courses", href: "/courses" }, { name: course.title, href: base }, { name: "People" }]}
      strip={
        <Strip
          title="People"
          sub={peopleLine(people)}
          aside={
            <>
              <LinkButton href={`${base}/groups`}>Groups</LinkButton>
              <LinkButton href={`${base}/skills`}>Skills</LinkButton>
            </>
          }
        />
      }
      tabs={courseTabs(courseId, people.role, "People")}
    >
      <div className="ppl">
        <section aria-labelledby="roster">
          <h2 className="h mb-2" id="roster">
            Roster
          </h2>
          <RosterFilter base={base} view={view} people={people} />
          <Roster
            key={`${showName(view.showing)} ${people.page}`}
            people={people.people}
            caption={rosterCaption(view, people)}
            actions={people.mayEdit ? actions : null}
            sections={sections}
            removed={view.showing.kind === "removed"}
          />
          <Pager
            label="People"
            page={people.page}
            pages={people.pages}
            href={(page) => peopleAddress(base, { ...view, page })}
          />
          {people.mayEdit ? (
            <p className="small quiet mt-3">
              Who is removed loses access at once. Their notes, answers and marks are kept.
            </p>
          ) : null}
        </section>
        {people.mayEdit ? (
          <PeopleAside
            sections={sections}
            section={place}
            code={people.joinCode}
            link={people.joinCode ? linkTo(`/join/${showJoinCode(people.joinCode.code)}`) : null}
            zone={course.timeZone}
            now={now}
            preview={preview.bind(null, short)}
            invite={invite.bind(null, short)}
            renew={newCode.bind(null, short, place)}
            end={endCode.bind(null, short, place)}
            addSection={saveSection.bind(null, short, "")}
            renameSection={place ? saveSection.bind(null, short, place) : null}
          />
        ) : null}
      </div>
    </Page>
  );
}
