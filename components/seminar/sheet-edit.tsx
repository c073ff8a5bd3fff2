import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { type SheetItem, type SheetPage, sheetWarnings } from "@/lib/domain/discussion/sheet";
import type { SheetAction } from "./sheet-action";
import { NamesForm, RenameForm } from "./sheet-forms.client";
import { AddQuestionForm, ItemButtons } from "./sheet-items.client";
import { SheetWords, thingName } from "./sheet-words";

interface SheetEditProps {
  page: SheetPage;
  /** Address of this sheet. */
  address: string;
  add: SheetAction;
  change: SheetAction;
  rename: SheetAction;
}

/** One sheet while it is made: what stands on it in its order, what was taken out, and what to know before it is shown. */
export function SheetEdit({ page, address, add, change, rename }: SheetEditProps) {
  const { sheet, mayEdit } = page;
  const shown = sheet.items.filter(({ out }) => !out);
  const out = sheet.items.filter((item) => item.out);
  return (
    <>
      <Strip
        title={sheet.title}
        sub={`Seminar sheet, ${shown.length} ${shown.length === 1 ? "thing" : "things"}`}
        aside={
          <LinkButton look="primary" href={`${address}/show`}>
            Show it
          </LinkButton>
        }
      />
      <p className="print-only sheet-title">{sheet.title}</p>
      {mayEdit ? (
        <div className="row between noprint">
          <NamesForm change={change} names={sheet.names} />
          <RenameForm rename={rename} title={sheet.title} />
        </div>
      ) : null}
      <ol className="sheetitems" aria-label="On the sheet">
        {shown.map((item, index) => (
          <Item key={item.id} item={item} names={sheet.names}>
            {mayEdit ? (
              <ItemButtons
                change={change}
                item={item.id}
                name={thingName(item, sheet.names)}
                first={index === 0}
                last={index === shown.length - 1}
                out={false}
              />
            ) : null}
          </Item>
        ))}
      </ol>
      {shown.length === 0 ? <p className="quiet">Nothing stands on it yet.</p> : null}
      {mayEdit ? <AddQuestionForm add={add} /> : null}
      {out.length > 0 ? (
        <section className="section noprint" aria-labelledby="taken-out">
          <h2 className="h" id="taken-out">
            Taken out
          </h2>
          <ol className="sheetitems">
            {out.map((item) => (
              <Item key={item.id} item={item} names={sheet.names}>
                {mayEdit ? (
                  <ItemButtons change={change} item={item.id} name={thingName(item, sheet.names)} first last out />
                ) : null}
              </Item>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

function Item({ item, names, children }: { item: SheetItem; names: boolean; children: React.ReactNode }) {
  return (
    <li>
      <SheetWords item={item} names={names} />
      {item.warning ? (
        <p className="small">
          <State kind="warn">{sheetWarnings[item.warning]}</State>
        </p>
      ) : null}
      {children}
    </li>
  );
}
