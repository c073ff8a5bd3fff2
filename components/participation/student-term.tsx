import Link from "next/link";
import { GivenLevels } from "@/components/feedback/given-levels";
import { Mark } from "@/components/insight/skill-lines";
import { Strip } from "@/components/shell/strip";
import { DateText } from "@/components/ui/date-text";
import { Pager } from "@/components/ui/pager";
import { State } from "@/components/ui/state";
import {
  type Contribution,
  type ContributionKind,
  contributionKinds,
  type StudentParticipation,
} from "@/lib/domain/grading/participation";
import { shortId } from "@/lib/domain/id/short-id";
import { Days, LeftOut } from "./course-participation";
import type { ReleaseColumn } from "./forms";
import { MarkingPanel } from "./marking-panel.client";

interface StudentTermProps {
  page: StudentParticipation;
  asked: { skill: string | null; kind: ContributionKind | null };
  /** Address of the course. */
  base: string;
  account: string;
  now: Date;
  release: ReleaseColumn | null;
}

const names: Record<ContributionKind, [one: string, many: string]> = {
  note: ["note", "notes"],
  reply: ["reply", "replies"],
  post: ["post", "posts"],
  turn: ["turn in class", "turns in class"],
};

/** One student over the term: what they wrote and said by assignment, and how it is marked. */
export function StudentTerm({ page, asked, base, account, now, release }: StudentTermProps) {
  const { own, name, counts, groups, marked, columns, skills } = page;
  const here = `${base}/participation/${shortId(page.studentId)}`;
  const address = (change: { skill?: string | null; kind?: string | null; column?: string; page?: number }) => {
    const {
      skill,
      kind,
      column,
      page: number,
    } = { ...asked, column: marked ? shortId(marked.column.id) : null, ...change };
    const query = [
      column ? `column=${column}` : "",
      kind ? `kind=${kind}` : "",
      skill ? `skill=${encodeURIComponent(skill)}` : "",
      number && number > 1 ? `page=${number}` : "",
    ].filter((part) => part !== "");
    return `${here}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  };
  const sum = contributionKinds.map((kind) => `${counts[kind]} ${names[kind][counts[kind] === 1 ? 0 : 1]}`).join(", ");
  return (
    <>
      <Strip
        title={own ? "My participation" : name}
        sub={`${sum}. ${own ? "Those who teach you see this too; your private notes are not in it." : "Private notes are not in it."}`}
      />
      <LeftOut titles={page.leftOut} />
      {own ? <Released page={page} /> : null}
      {columns.length > 1 ? (
        <nav className="seg" aria-label="Which column">
          {columns.map(({ id, title }) => (
            <Link
              key={id}
              href={address({ column: shortId(id) })}
              aria-current={id === marked?.column.id ? "page" : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className={marked ? "part-desk" : undefined}>
        <section aria-labelledby="contributions">
          <h2 className="h" id="contributions">
            Contributions{" "}
            {marked ? (
              <span className="quiet font-normal small">
                <Days column={marked.column} zone={page.timeZone} now={now} />
              </span>
            ) : null}
          </h2>
          <nav className="part-filter" aria-label="What is shown">
            <Link
              href={address({ kind: null, skill: null })}
              aria-current={!asked.kind && !asked.skill ? "page" : undefined}
            >
              All
            </Link>
            {contributionKinds.map((kind) => (
              <Link
                key={kind}
                href={address({ kind, skill: null })}
                aria-current={asked.kind === kind ? "page" : undefined}
              >
                {names[kind][1]}
              </Link>
            ))}
            {skills.map((skill) => (
              <Link
                key={skill.key}
                href={address({ kind: null, skill: skill.key })}
                aria-current={asked.skill === skill.key ? "page" : undefined}
              >
                <Mark skill={skill} /> {skill.name}
              </Link>
            ))}
          </nav>
          {groups.length === 0 ? <p className="quiet">Nothing of this kind.</p> : null}
          {groups.map(({ assignmentId, title, items }) => (
            <section key={assignmentId} className="part-group" aria-labelledby={`of-${assignmentId}`}>
              <h3 className="h" id={`of-${assignmentId}`}>
                <Link href={`${base}/assignments/${shortId(assignmentId)}`}>{title}</Link>
              </h3>
              <ol>
                {items.map((item) => (
                  <Item
                    key={item.id}
                    item={item}
                    page={page}
                    now={now}
                    at={`${base}/assignments/${shortId(assignmentId)}`}
                  />
                ))}
              </ol>
            </section>
          ))}
          <Pager
            label="Contributions"
            page={page.page}
            pages={page.pages}
            href={(number) => address({ page: number })}
          />
        </section>
        {marked ? (
          <MarkingPanel
            key={`${marked.column.id}/${page.studentId}`}
            account={account}
            address={`/api${base}/participation/${shortId(marked.column.id)}/${shortId(page.studentId)}`}
            here={address({})}
            zone={page.timeZone}
            columnId={marked.column.id}
            studentId={page.studentId}
            title={marked.column.title}
            rubric={marked.rubric}
            marking={marked.marking}
            version={marked.version}
            finished={marked.finished}
            released={marked.releasedAt !== null}
            changedSince={marked.changedSince}
            mayMark={page.mayMark}
            release={page.mayRelease ? release : null}
          />
        ) : null}
      </div>
    </>
  );
}

/** What came back to the student, by column. */
function Released({ page: { released } }: { page: StudentParticipation }) {
  return released.map(({ id, title, feedback }) => (
    <section key={id} className="section part-released" aria-label={title}>
      <h2 className="h">{title}</h2>
      {feedback.overall.trim() === "" ? null : <p className="whitespace-pre-wrap">{feedback.overall}</p>}
      <GivenLevels feedback={feedback} setByHand={null} />
    </section>
  ));
}

interface ItemProps {
  item: Contribution;
  page: StudentParticipation;
  now: Date;
  /** Address of the assignment. */
  at: string;
}

function Item({ item, page, now, at }: ItemProps) {
  const skill = page.skills.find(({ key }) => key === item.skill);
  return (
    <li className="part-item">
      <p className="small quiet">
        {skill ? (
          <>
            <Mark skill={skill} /> {skill.name}{" "}
          </>
        ) : null}
        {names[item.kind][0]}, <DateText at={item.at} zone={page.timeZone} saying="short" now={now} />{" "}
        {item.hidden ? <State kind="off">hidden from students</State> : null}
      </p>
      {item.quote ? <blockquote className="small">{item.quote}</blockquote> : null}
      {item.words ? (
        <p className="said whitespace-pre-wrap" dir="auto">
          {item.words}
        </p>
      ) : null}
      {item.place ? (
        <Link className="small" href={`${at}${item.place}`}>
          Go to the {names[item.kind][0]}
        </Link>
      ) : null}
    </li>
  );
}
