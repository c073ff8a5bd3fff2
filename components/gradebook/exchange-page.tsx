import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { FilePage } from "@/lib/domain/gradebook/file-choices";
import { shortId } from "@/lib/domain/id/short-id";
import { ExchangeResult } from "./exchange-result";
import type { TakeGrades } from "./take-form.client";

interface ExchangePageProps {
  courseId: string;
  fileId: string;
  page: FilePage;
  take: TakeGrades;
}

/** One brought file: whose rows are whose, which columns go where, and what would change. One form, one address. */
export function ExchangePage({ courseId, fileId, page, take }: ExchangePageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const { choices, result, open, byHand } = page;
  const here = `${base}/gradebook/import?file=${shortId(fileId)}`;
  const filling = choices.mode === "fill";
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: base },
        { name: "Gradebook", href: `${base}/gradebook` },
        { name: "Files", href: `${base}/gradebook/import` },
        { name: page.name },
      ]}
    >
      <Strip
        title={filling ? "Put grades into a file" : "Take grades from a file"}
        sub={`${page.name} · ${page.system === "Plain" ? "a table" : page.system} · ${page.matched} ${page.matched === 1 ? "student" : "students"} matched`}
        aside={
          <LinkButton href={`${here}&mode=${filling ? "take" : "fill"}`}>
            {filling ? "Take grades from it instead" : "Put grades into it instead"}
          </LinkButton>
        }
      />
      <form action={`${base}/gradebook/import`} method="get" className="stack">
        <input type="hidden" name="file" value={shortId(fileId)} />
        <input type="hidden" name="mode" value={choices.mode} />
        {open.length + byHand.length > 0 ? (
          <section aria-labelledby="people" className="stack">
            <h2 className="h" id="people">
              Whose rows are these?
            </h2>
            {[...byHand.map((each) => ({ ...each, why: "Chosen by hand." })), ...open].map(({ row, words, why }) => {
              const chosen = choices.hands.get(row);
              const known = chosen && !page.people.some(({ id }) => id === chosen);
              return (
                <Select
                  key={row}
                  label={`Row ${row + 1}: ${words}`}
                  hint={why}
                  name={`hand.${row}`}
                  defaultValue={chosen === null ? "none" : chosen ? shortId(chosen) : ""}
                  options={[
                    { value: "", label: "Not decided" },
                    { value: "none", label: "Nobody of this course" },
                    ...(known ? [{ value: shortId(chosen), label: "The one that was chosen" }] : []),
                    ...page.people.map(({ id, name }) => ({ value: shortId(id), label: name })),
                  ]}
                />
              );
            })}
          </section>
        ) : null}
        <People page={page} />
        <section aria-labelledby="columns" className="stack">
          <h2 className="h" id="columns">
            {filling
              ? "Which column of the file takes which of ours?"
              : "Which column of the file is for which of ours?"}
          </h2>
          {page.ours.map(({ id, title, max, suggested }) => {
            const chosen = choices.columns.get(id);
            const first = choices.columns.size === 0 && suggested !== null ? suggested : undefined;
            const value = chosen === null ? "new" : (chosen ?? first);
            return (
              <Select
                key={id}
                label={max === null ? `${title} (no points)` : `${title} (of ${max})`}
                name={`column.${shortId(id)}`}
                defaultValue={value === undefined ? "" : String(value)}
                options={[
                  { value: "", label: filling ? "Leave it out" : "None" },
                  ...(filling ? [{ value: "new", label: "A new column" }] : []),
                  ...page.theirs.map(({ column, name }) => ({
                    value: String(column),
                    label: name || `Column ${column + 1}`,
                  })),
                ]}
              />
            );
          })}
          {filling ? (
            <label className="check">
              <input type="checkbox" name="waiting" defaultChecked={choices.waiting} /> Also grades that students do not
              see yet
            </label>
          ) : null}
        </section>
        <div className="row">
          <Button type="submit" look={result ? "plain" : "primary"}>
            Show what would change
          </Button>
        </div>
      </form>
      {result ? <ExchangeResult {...{ courseId, fileId, page, result, take }} /> : null}
    </Page>
  );
}

function People({ page: { absent, left, open } }: { page: FilePage }) {
  return (
    <>
      {open.length > 0 ? (
        <p className="small quiet">Rows that are not decided stay as they are, and nothing is taken from them.</p>
      ) : null}
      {left.length > 0 ? (
        <Notice kind="warn">In the file, and not in this course any more; left as they are: {left.join(", ")}.</Notice>
      ) : null}
      {absent.length > 0 ? (
        <details>
          <summary>
            {absent.length} {absent.length === 1 ? "student is" : "students are"} in no row of the file
          </summary>
          <p className="small">{absent.join(", ")}</p>
        </details>
      ) : null}
    </>
  );
}
