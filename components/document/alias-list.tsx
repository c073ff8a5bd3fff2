import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { shortId } from "@/lib/domain/id/short-id";
import type { AliasEntry, AliasPage } from "@/lib/domain/library/aliases";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface AliasListProps {
  names: AliasPage;
  /** Takes a pair back; gets its id as in an address. */
  retire: (alias: string, before: Outcome | null) => Promise<Outcome>;
}

/** The pairs that hold, and those that held once. */
export function AliasList({ names, retire }: AliasListProps) {
  const { aliases, retired, timeZone, mayEdit } = names;
  return (
    <section className="section" aria-labelledby="names">
      <h2 className="h" id="names">
        In this course
      </h2>
      {aliases.length === 0 ? (
        <div className="pt-2">
          <Empty title="No names yet">
            When two names in these documents are one person, say so here: whoever searches for one then finds both.
          </Empty>
        </div>
      ) : (
        <ul className="list mt-2">
          {aliases.map((each) => (
            <li key={each.id} className="row between py-3">
              <Pair pair={each} zone={timeZone} />
              {mayEdit ? (
                <OneButtonForm small look="quiet" button="Retire" action={retire.bind(null, shortId(each.id))} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {retired.length > 0 ? (
        <details className="pt-4">
          <summary className="linkish">Retired: {retired.length}</summary>
          <ul className="list mt-2">
            {retired.map((each) => (
              <li key={each.id} className="py-3">
                <Pair pair={each} zone={timeZone} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Pair({ pair, zone }: { pair: AliasEntry; zone: string }) {
  const { name, alias, by, at, retired } = pair;
  return (
    <span>
      <b className="serif">{name}</b> is also <b className="serif">{alias}</b>
      <br />
      <span className="small quiet">
        added by {by}, <DateText at={at} zone={zone} saying="shortDay" />
        {retired ? (
          <>
            {" "}
            · retired by {retired.by}, <DateText at={retired.at} zone={zone} saying="shortDay" />
          </>
        ) : null}
      </span>
    </span>
  );
}
