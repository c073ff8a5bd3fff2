import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import {
  type ModerationList,
  type ModerationPage,
  type ModerationStep,
  wordsId,
} from "@/lib/domain/annotation/moderation";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { ModeratedText } from "./moderated-text";
import { ModerationForms } from "./moderation-forms.client";

type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface ModerationProps {
  page: ModerationPage;
  /** Address of the course. */
  course: string;
  now: Date;
  hide: FormAction;
  dismiss: FormAction;
}

const names: Record<ModerationList, string> = { flags: "Flagged", hidden: "Hidden", trail: "What was done" };
const none: Record<ModerationList, { title: string; words: string }> = {
  flags: {
    title: "Nothing is flagged",
    words: "When a student flags a note, a reply or a post, it stands here with their reason.",
  },
  hidden: {
    title: "Nothing is hidden",
    words: "Notes, replies and posts that you hide from students stand here, with your reason.",
  },
  trail: { title: "Nothing was done yet", words: "Whoever hides, shows or settles something is written down here." },
};
const done: Record<ModerationStep["action"], string> = {
  Hide: "hid it",
  Show: "showed it again",
  Resolve: "settled the flag",
  Dismiss: "left it as it is",
};

/** What readers flagged, what is hidden from them, and the trail of both. */
export function Moderation({ page, course, now, hide, dismiss }: ModerationProps) {
  const { shown, counts, mayModerate, timeZone } = page;
  const address = (list: ModerationList, number = 1) =>
    `${course}/moderation?list=${list}${number > 1 ? `&page=${number}` : ""}`;
  const lists: ModerationList[] = ["flags", "hidden", "trail"];
  const day = (at: string) => <DateText at={new Date(at)} zone={timeZone} saying="short" now={now} />;
  const forms = mayModerate ? { hide, dismiss } : null;
  return (
    <>
      <nav className="seg" aria-label="Which list">
        {lists.map((list) => (
          <Link key={list} href={address(list)} aria-current={list === shown.list ? "page" : undefined}>
            {names[list]} {counts[list]}
          </Link>
        ))}
      </nav>
      <section className="section pnotes" aria-label={names[shown.list]}>
        {shown.lines.length === 0 ? <Empty title={none[shown.list].title}>{none[shown.list].words}</Empty> : null}
        {shown.list === "flags"
          ? shown.lines.map(({ id, at, by, reason, words }) => (
              <article key={id} className="flagged" aria-label={`Flagged by ${by}`}>
                <p className="small">
                  <b>{by}</b> flagged this <span className="quiet">{day(at)}</span>: {reason}
                </p>
                <ModeratedText words={words} course={course} />
                {forms ? <ModerationForms {...forms} words={words} flagged /> : null}
              </article>
            ))
          : null}
        {shown.list === "hidden"
          ? shown.lines.map(({ at, by, reason, words }) => (
              <article key={wordsId(words.about)} className="flagged" aria-label={`Hidden by ${by}`}>
                <p className="small">
                  <b>{by}</b> hid this <span className="quiet">{day(at)}</span>
                  {reason ? `: ${reason}` : ""}
                </p>
                <ModeratedText words={words} course={course} />
                {forms ? <ModerationForms {...forms} words={words} flagged={false} /> : null}
              </article>
            ))
          : null}
        {shown.list === "trail"
          ? shown.lines.map(({ id, at, by, action, reason, words }) => (
              <article key={id} className="flagged" aria-label={`${by} ${done[action]}`}>
                <p className="small">
                  <b>{by}</b> {done[action]} <span className="quiet">{day(at)}</span>
                  {reason ? `: ${reason}` : ""}
                </p>
                <ModeratedText words={words} course={course} />
              </article>
            ))
          : null}
      </section>
      <Pager label="Moderation" page={page.page} pages={page.pages} href={(number) => address(shown.list, number)} />
    </>
  );
}
