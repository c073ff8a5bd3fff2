import Link from "next/link";
import { notesAddress } from "@/lib/domain/heat/address";
import type { ClashEntry, ClashesPage } from "@/lib/domain/heat/clash-view";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { AskAboutClash } from "./ask-about-clash.client";

interface ClashListProps {
  page: ClashesPage;
  /** Address of the assignment. */
  base: string;
  ask: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** How many are listed; a class that disagrees more often has enough to talk about. */
const LISTED = 20;

/** Passages of which some say that they agree with another text and some that they contradict it. */
export function ClashList({ page: { clashes, mayEdit }, base, ask }: ClashListProps) {
  return (
    <section aria-labelledby="clashes">
      <h2 className="h" id="clashes">
        Opposed corroborations
      </h2>
      {clashes.length === 0 ? (
        <p className="quiet small">
          None yet. Where some corroborations say that a passage agrees with another text and some that it contradicts
          it, it is listed here.
        </p>
      ) : (
        <p className="quiet small">
          Counted from what readers chose, agrees or contradicts. Whether their readings really clash is yours to judge.
        </p>
      )}
      {clashes.slice(0, LISTED).map((clash) => (
        <Clash
          key={`${clash.text} ${clash.flow} ${clash.startAt} ${clash.besideTitle}`}
          {...{ clash, base }}
          ask={mayEdit ? ask : null}
        />
      ))}
      {clashes.length > LISTED ? <p className="small quiet">And {clashes.length - LISTED} more.</p> : null}
    </section>
  );
}

function Clash({ clash, base, ask }: { clash: ClashEntry; base: string; ask: ClashListProps["ask"] | null }) {
  const { text, flow, startAt, endAt, label, title, quote, besideTitle, agrees, contradicts } = clash;
  const [one, other] = [agrees[0], contradicts[0]];
  return (
    <div className="clash">
      <span className="small quiet">
        {label}, {title}
      </span>
      <q dir="auto">{quote}</q>
      <p className="small">
        {notes(agrees.length)} that it agrees with {besideTitle}, {notes(contradicts.length)} that it contradicts it.
      </p>
      <p className="small">
        <Link href={notesAddress(base, { text, flow, startAt, endAt, skill: null, page: 1 })}>
          Read the notes<span className="vh"> on {label}</span>
        </Link>
      </p>
      {ask && one && other ? <AskAboutClash ask={ask} notes={[one, other]} about={label} /> : null}
    </div>
  );
}

const notes = (count: number): string => (count === 1 ? "1 note says" : `${count} notes say`);
