import Link from "next/link";
import { Strip } from "@/components/shell/strip";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import type { SheetLine, SheetThing } from "@/lib/domain/discussion/sheet";
import { shortId } from "@/lib/domain/id/short-id";
import type { SheetAction } from "./sheet-action";
import { NewSheetForm, RemoveSheetForm } from "./sheet-forms.client";
import { AddThingForm } from "./sheet-items.client";

interface SheetListProps {
  sheets: readonly SheetLine[];
  mayEdit: boolean;
  timeZone: string;
  now: Date;
  /** Address of the assignment. */
  base: string;
  /** Something that is to be put on one of them. */
  thing: SheetThing | null;
  /** Names what is added. */
  item: string;
  make: SheetAction;
  add: (sheetId: string) => SheetAction;
  remove: (sheetId: string) => SheetAction;
}

/** The seminar sheets of an assignment; and, when something was chosen, which of them it goes on. */
export function SheetList(props: SheetListProps) {
  const { sheets, mayEdit, timeZone, now, base, thing, item, make, add, remove } = props;
  const standing = sheets.filter(({ deleted }) => !deleted);
  return (
    <>
      <Strip
        title="Seminar sheets"
        sub={
          thing
            ? `Choose the sheet this ${thing.kind} goes on, or make a new one.`
            : "Passages, notes and posts to talk about, to be projected or printed."
        }
      />
      {standing.length === 0 && !thing ? (
        <Empty title="No sheet yet">
          Make one here. Then put passages, notes and posts on it, from the discussion, the reading room or the heat
          map.
        </Empty>
      ) : null}
      {sheets.length > 0 ? (
        <ul className="sheetlist">
          {sheets.map(({ id, title, things, changedAt, changedBy, deleted }) => (
            <li key={id} className="row between">
              <span>
                {deleted ? <s>{title}</s> : <Link href={`${base}/seminar/${shortId(id)}`}>{title}</Link>}{" "}
                <span className="small quiet">
                  {things} {things === 1 ? "thing" : "things"}, changed by {changedBy},{" "}
                  <DateText at={changedAt} zone={timeZone} saying="short" now={now} />
                </span>
              </span>
              {mayEdit ? (
                <span className="row">
                  {thing && !deleted ? <AddThingForm add={add(id)} item={item} thing={thing} sheet={title} /> : null}
                  {thing ? null : <RemoveSheetForm remove={remove(id)} deleted={deleted} name={title} />}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayEdit ? <NewSheetForm make={make} item={item} thing={thing} /> : null}
    </>
  );
}
