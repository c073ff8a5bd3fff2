import { Select } from "@/components/ui/select";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import type { Block, Interpolation } from "@/lib/domain/document/model";
import { bracketsIn } from "@/lib/domain/review/brackets";
import { useDesk } from "./desk.client";

const roles: { value: Interpolation | "own"; label: string }[] = [
  { value: "gloss", label: "explains" },
  { value: "supplied", label: "supplies missing words" },
  { value: "expansion", label: "writes out a shortened word" },
  { value: "omission", label: "marks what is left out" },
  { value: "sic", label: "vouches for the reading" },
  { value: "descriptive", label: "describes the original" },
  { value: "citation", label: "cites a source" },
  { value: "own", label: "is the author’s own" },
];

/** The brackets of a block, and what each is for. Draws nothing where there are none. */
export function BracketList({ documentId, block }: { documentId: string; block: Block }) {
  const { change } = useDesk();
  const brackets = bracketsIn(block);
  if (brackets.length === 0) return null;
  return (
    <div className="stack">
      {brackets.map(({ start, end, role }) => {
        const words = codePointSlice(block.text, start, end);
        return (
          <Select
            key={`${start}-${end}`}
            label={`What ${words} does`}
            options={roles}
            value={role ?? "own"}
            onChange={({ target }) => {
              const chosen = roles.find((each) => each.value === target.value);
              if (!chosen) return;
              const next = chosen.value === "own" ? null : chosen.value;
              const asked = { do: "brackets" as const, documentId, blockId: block.id, start, end, role: next };
              void change(asked, `${words}: ${chosen.label}`);
            }}
          />
        );
      })}
    </div>
  );
}
