import type { ReactNode } from "react";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import type { HeatAsked, HeatPage } from "@/lib/domain/heat/view";
import { HeatAside } from "./heat-aside";
import { HeatKey } from "./heat-key";
import { HeatTable } from "./heat-table";
import { HeatText } from "./heat-text";
import { many } from "./many";
import { NotOpen } from "./not-open";

interface HeatMapProps {
  page: HeatPage;
  asked: HeatAsked;
  /** Address of the assignment. */
  base: string;
  /** What stands beside the text for those who teach: passages about which notes are opposed. */
  clashes?: ReactNode;
}

/** Where the class looked: the text shaded by how many readers marked each word, with the numbers beside it. */
export function HeatMap({ page: { title, notes, teaches, heat }, asked, base, clashes }: HeatMapProps) {
  if (!heat) return <NotOpen title="Where the class looked" assignment={title} notes={notes} />;
  const address = teaches ? base : null;
  const { skill } = asked;
  return (
    <>
      <Strip
        title="Where the class looked"
        sub={
          heat.all
            ? `${many(heat.all.notes, "note")} of ${many(heat.all.readers, "reader")} over ${heat.shown.title}`
            : `Fewer than ${heat.fewest} readers have notes that you may see over ${heat.shown.title}`
        }
      />
      {heat.all && heat.all.notes > 0 ? (
        <>
          <HeatKey heat={heat} skill={skill} base={base} />
          <div className="ovg">
            <div>
              <HeatText heat={heat} notes={address} skill={skill} />
              <HeatTable blocks={heat.shown.blocks} skills={heat.skills} fewest={heat.fewest} />
            </div>
            <HeatAside heat={heat} skill={skill} notes={address}>
              {clashes}
            </HeatAside>
          </div>
        </>
      ) : (
        <>
          {heat.titles.length > 1 ? <HeatKey heat={heat} skill={skill} base={base} /> : null}
          <Empty title={teaches ? "No notes yet" : "Not enough notes yet"}>
            {teaches
              ? "When students post notes on this text, the words they marked are shaded here and counted by skill."
              : `When at least ${heat.fewest} readers have marked the same passage, it is shaded here.`}
          </Empty>
        </>
      )}
    </>
  );
}
