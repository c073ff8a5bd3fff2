import { Select } from "@/components/ui/select";
import { untitled } from "@/lib/domain/document/library";
import type { DocumentStanding } from "@/lib/domain/review/publication";

interface DocumentListProps {
  all: readonly DocumentStanding[];
  chosen: string;
  /** How many questions are open about each. */
  open: ReadonlyMap<string, number>;
  select: (documentId: string) => void;
}

const counted = (count: number) => `${count} ${count === 1 ? "question" : "questions"} open`;

function stateName({ state, id }: DocumentStanding, open: ReadonlyMap<string, number>): string {
  if (state === "published") return "published";
  if (state === "aside") return "set aside";
  return state === "ready" ? "ready" : counted(open.get(id) ?? 0);
}

/** The documents of an import, with how each stands; one is drawn at a time. */
export function DocumentList({ all, chosen, open, select }: DocumentListProps) {
  const at = all.findIndex(({ id }) => id === chosen);
  if (all.length > 4) {
    const beside = (by: 1 | -1) => all[at + by];
    return (
      <div className="row items-end pb-2">
        <div className="min-w-0 grow">
          <Select
            label={`Document, ${at + 1} of ${all.length}`}
            options={all.map((each) => ({
              value: each.id,
              label: `${each.number}. ${each.title ?? untitled} (${stateName(each, open)})`,
            }))}
            value={chosen}
            onChange={(event) => select(event.target.value)}
          />
        </div>
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="btn btn-s"
            disabled={!beside(by)}
            onClick={() => {
              const next = beside(by);
              if (next) select(next.id);
            }}
          >
            {by < 0 ? "Previous" : "Next"}
            <span className="vh"> document</span>
          </button>
        ))}
      </div>
    );
  }
  return (
    <fieldset className="row small">
      <legend className="vh">Documents of this import</legend>
      {all.map(({ id, number, title }) => (
        <button
          key={id}
          type="button"
          className={`linkish${id === chosen ? " font-semibold no-underline" : ""}`}
          aria-current={id === chosen || undefined}
          onClick={() => select(id)}
        >
          Document {number}
          <span className="vh">: {title ?? untitled}</span>
        </button>
      ))}
    </fieldset>
  );
}
