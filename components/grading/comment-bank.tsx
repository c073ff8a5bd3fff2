import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { State } from "@/components/ui/state";
import { TextInput } from "@/components/ui/text-input";
import type { BankItem } from "@/lib/domain/grading/comment-bank";
import { shortId } from "@/lib/domain/id/short-id";
import { BankForm, type KeepAction, Shelve } from "./bank-form.client";

interface CommentBankProps {
  courseId: string;
  bank: {
    courseTitle: string;
    mayEdit: boolean;
    items: readonly BankItem[];
    away: readonly BankItem[];
    page: number;
    pages: number;
  };
  /** What was searched for. */
  words: string;
  keep: KeepAction;
  change: (comment: string, ...rest: Parameters<KeepAction>) => ReturnType<KeepAction>;
  shelve: (comment: string, away: boolean, before: Awaited<ReturnType<KeepAction>> | null) => ReturnType<KeepAction>;
}

/** The bank of comments: one's own and shared ones with how often they were used; a new one on top. */
export function CommentBank({ courseId, bank, words, keep, change, shelve }: CommentBankProps) {
  const course = `/courses/${shortId(courseId)}`;
  const address = (page: number) => `${course}/comments?${new URLSearchParams({ words, page: `${page}` })}`;
  return (
    <Page
      crumbs={[
        { name: bank.courseTitle, href: course },
        { name: "Rubrics", href: `${course}/rubrics` },
        { name: "Comments" },
      ]}
    >
      <Strip
        title="Comments to use again"
        sub="Yours, and those that others who teach this course share. On the desk they are one key away."
      />
      {bank.mayEdit ? (
        <details className="mt-3">
          <summary className="btn">New comment</summary>
          <BankForm item={null} save={keep} />
        </details>
      ) : null}
      <search>
        <form method="get" className="row gbfind">
          <TextInput label="Words" name="words" defaultValue={words} />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {bank.items.length === 0 ? (
        <p className="mt-3">
          {words === ""
            ? "Nothing is kept yet. Write a comment here, or press “Keep for reuse” under a comment on the desk."
            : "No comment holds these words."}
        </p>
      ) : (
        <ul className="list bank" aria-label="Comments">
          {bank.items.map((item) => (
            <li key={item.id}>
              <Item item={item} />
              {item.mine && bank.mayEdit ? (
                <div className="row">
                  <details>
                    <summary className="linkish">
                      Change<span className="vh"> “{nameOf(item)}”</span>
                    </summary>
                    <BankForm item={item} save={change.bind(null, shortId(item.id))} />
                  </details>
                  <Shelve send={shelve.bind(null, shortId(item.id), true)} name={nameOf(item)} away />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pager label="Comments" page={bank.page} pages={bank.pages} href={address} />
      {bank.away.length > 0 ? (
        <section className="section" aria-labelledby="away">
          <h2 className="h" id="away">
            Put away
          </h2>
          <ul className="list bank">
            {bank.away.map((item) => (
              <li key={item.id}>
                <Item item={item} />
                <Shelve send={shelve.bind(null, shortId(item.id), false)} name={nameOf(item)} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

const nameOf = ({ title, body }: BankItem) => title || body.slice(0, 40);

function Item({ item: { title, body, shared, mine, owner, useCount } }: { item: BankItem }) {
  const used = useCount === 0 ? "not used yet" : useCount === 1 ? "used once" : `used ${useCount} times`;
  return (
    <>
      <p className="row between">
        <b>{title}</b>
        <span className="small quiet">
          {used}
          {mine ? "" : ` · ${owner}’s`}
        </span>
      </p>
      <p className="whitespace-pre-wrap">{body}</p>
      {shared && mine ? (
        <p className="small">
          <State kind="off">Shared with those who teach this course</State>
        </p>
      ) : null}
    </>
  );
}
