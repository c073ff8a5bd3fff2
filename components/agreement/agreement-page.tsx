import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Pager } from "@/components/ui/pager";
import type { DoubledCounts, MarkingAgreement } from "@/lib/domain/grading/marking-agreement";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { CriteriaTable } from "./criteria-table";
import { DealForm } from "./deal-form.client";
import { Disagreements } from "./disagreements";
import { SecondMarkers } from "./second-markers";

interface AgreementPageProps {
  courseId: string;
  assignmentId: string;
  agreement: MarkingAgreement;
  deal: (before: null, form: FormData) => Promise<Outcome<{ dealt: number; short: number }>>;
  takeBack: (grader: string, before: Outcome | null) => Promise<Outcome>;
}

/** Marking by two: how far it is, how far they agree, what is to be settled, and who marks a second time. */
export function AgreementPage({ courseId, assignmentId, agreement, deal, takeBack }: AgreementPageProps) {
  const { courseTitle, title, mayEdit, mayDeal, units, counts, criteria, disagreements, page, pages } = agreement;
  const course = `/courses/${shortId(courseId)}`;
  const base = `${course}/assignments/${shortId(assignmentId)}`;
  const sameUnit = units.length === 1 && criteria.every(({ promptNumber }) => promptNumber === null);
  return (
    <Page
      crumbs={[{ name: courseTitle, href: course }, { name: title, href: base }, { name: "Agreement" }]}
      tabs={staffTabs(courseId, assignmentId, "Agreement", { mayEdit })}
    >
      <Strip title={`Agreement: ${title}`} sub={sayCounts(counts)} />
      {counts.doubled > 0 ? <Standing counts={counts} /> : null}
      {criteria.length > 0 ? <CriteriaTable criteria={criteria} named={!sameUnit} /> : null}
      {disagreements.length > 0 ? (
        <section className="section" aria-labelledby="differ">
          <h2 className="h" id="differ">
            Where they differ
          </h2>
          <Disagreements disagreements={disagreements} base={base} named={!sameUnit} />
          <Pager label="Where they differ" page={page} pages={pages} href={(to) => `${base}/agreement?page=${to}`} />
        </section>
      ) : null}
      <SecondMarkers markers={agreement.markers} takeBack={mayDeal ? takeBack : null} />
      {mayDeal && agreement.submissions > 0 ? (
        <DealForm
          action={deal}
          submissions={agreement.submissions}
          units={units.map(({ promptId, promptNumber }) => ({
            value: promptId === null ? "whole" : shortId(promptId),
            label: promptNumber === null ? "The whole" : `Question ${promptNumber}`,
          }))}
          people={agreement.markers.map(({ id, name, sections }) => ({
            value: shortId(id),
            name,
            teaches: sections === null ? "the whole course" : sections.join(", ") || "no section",
          }))}
        />
      ) : null}
      {agreement.submissions === 0 ? <p className="section quiet">Nothing was submitted yet.</p> : null}
    </Page>
  );
}

function sayCounts({ doubled, differ }: DoubledCounts): string {
  if (doubled === 0) return "Nothing is marked by two people yet.";
  const settle = differ === 0 ? "nothing to settle" : `${differ} to settle`;
  return `${doubled} marked by two, ${settle}`;
}

const standings: [keyof DoubledCounts, string][] = [
  ["neither", "Neither has finished"],
  ["firstOnly", "Only the first has finished"],
  ["secondOnly", "Only the second has finished"],
  ["agree", "Both have finished, and agree"],
  ["differ", "They differ, to be settled"],
  ["settled", "Settled"],
];

/** How far work is that two people mark. */
const Standing = ({ counts }: { counts: DoubledCounts }) => (
  <table className="tbl section agreed-counts">
    <caption className="vh">How far the work is that two people mark</caption>
    <tbody>
      {standings.map(([key, words]) => (
        <tr key={key}>
          <th scope="row">{words}</th>
          <td className="tnum">{counts[key]}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
