import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { DownIcon, UpIcon } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import type { ChoosableDocument } from "@/lib/domain/assignment/desk";
import { moved, withDocument, withoutDocument } from "@/lib/domain/assignment/editing";
import type { DocumentContent } from "@/lib/domain/document/model";
import type { Desk } from "./use-desk.client";
import { excerptLabel, many, titleOf, wordsRead } from "./words";

interface ExcerptBarProps {
  desk: Desk;
  library: readonly ChoosableDocument[];
  texts: Record<string, DocumentContent>;
  /** Revision that is shown below. */
  current: string | undefined;
  show: (revisionId: string) => void;
}

/** What is read, in order: each document with what is chosen of it, and the way to add another. */
export function ExcerptBar({ desk, library, texts, current, show }: ExcerptBarProps) {
  const { draft, change, problems } = desk;
  const rest = library.filter((each) => !draft.excerpts.some((excerpt) => excerpt.documentId === each.documentId));
  const named = ({ title, date }: ChoosableDocument) => (date ? `${title}, ${date}` : title);
  const problem = problems.find((each) => each.field === "excerpts" || each.field.startsWith("excerpts."));
  return (
    <section className="exbar" aria-label="Documents to read">
      <ol className="row">
        {draft.excerpts.map((excerpt, index) => {
          const content = texts[excerpt.revisionId];
          const known = library.find((each) => each.documentId === excerpt.documentId);
          const name = content ? titleOf(content) : (known?.title ?? "A text");
          // Two letters of one hand may have the same title: then the date tells them apart.
          const title =
            known?.date && library.filter((each) => each.title === name).length > 1 ? `${name}, ${known.date}` : name;
          return (
            <li key={excerpt.documentId}>
              <b>{index + 1}</b>{" "}
              <button
                type="button"
                className="linkish"
                aria-current={excerpt.revisionId === current ? "true" : undefined}
                onClick={() => show(excerpt.revisionId)}
              >
                {title}
              </button>{" "}
              <span className="quiet">
                {content
                  ? `${excerptLabel(content, excerpt)} · ${many(wordsRead(content, excerpt), "word")}`
                  : "is fetched"}
              </span>{" "}
              <span className="exbar-moves">
                <Move up {...{ desk, index, title }} />
                <Move up={false} {...{ desk, index, title }} />
                <button
                  type="button"
                  className="linkish"
                  onClick={() => change(withoutDocument(draft, excerpt.documentId), `“${title}” is taken out.`)}
                >
                  Take out<span className="vh"> {title}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {library.length === 0 ? (
        <p className="quiet">The library is empty. Import and publish a document first.</p>
      ) : rest.length > 0 && draft.excerpts.length < 20 ? (
        <Select
          label="Add a document"
          labelHidden
          className="exbar-add"
          value=""
          options={[
            { value: "", label: "Add a document" },
            ...rest.map((each) => ({ value: each.documentId, label: named(each) })),
          ]}
          onChange={(event) => {
            const chosen = rest.find((each) => each.documentId === event.target.value);
            if (!chosen) return;
            change(withDocument(draft, chosen.documentId, chosen.revisionId));
            show(chosen.revisionId);
          }}
        />
      ) : null}
      {draft.excerpts.length > 0 ? <FieldError error={problem?.problem} /> : null}
    </section>
  );
}

function Move({
  desk: { draft, change },
  index,
  title,
  up,
}: {
  desk: Desk;
  index: number;
  title: string;
  up: boolean;
}) {
  if (draft.excerpts.length < 2) return null;
  const end = up ? index === 0 : index === draft.excerpts.length - 1;
  return (
    <Button
      small
      disabled={end}
      aria-label={`Move ${title} ${up ? "up" : "down"}`}
      onClick={() => change({ ...draft, excerpts: moved(draft.excerpts, index, up ? -1 : 1) })}
    >
      {up ? <UpIcon size={14} /> : <DownIcon size={14} />}
    </Button>
  );
}
