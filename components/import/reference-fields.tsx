import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ArchivalReference } from "@/lib/domain/document/model";
import { levelKinds, locatorKinds, withRepository, writtenReference } from "@/lib/domain/review/references";

interface ReferenceFieldsProps {
  number: number;
  reference: ArchivalReference;
  change: (reference: ArchivalReference) => void;
  remove: () => void;
}

/** One archival reference: as printed, and beside it what it is read as, part by part. */
export function ReferenceFields({ number, reference, change, remove }: ReferenceFieldsProps) {
  const { raw, repository, levels, residue } = reference;
  return (
    <fieldset className="stack border-b border-b-rule py-3">
      <legend className="vh">Reference {number}</legend>
      <p>
        <span className="label">as printed</span>
        <br />
        <span className="said">{raw}</span>
      </p>
      {residue ? (
        <p className="small state-warn">
          Not read: <span className="serif">“{residue}”</span>
        </p>
      ) : null}
      <TextInput
        label="Archive or library"
        hint={repository?.now ? `Now ${repository.now}.` : undefined}
        maxLength={500}
        autoComplete="off"
        value={repository?.printed ?? ""}
        onChange={({ target }) => change(withRepository(reference, target.value))}
      />
      <Levels levels={levels} change={(next) => change({ ...reference, levels: next })} />
      <Leaves reference={reference} change={change} />
      <div className="row">
        <Button small look="quiet" onClick={() => change(writtenReference(raw))}>
          Read the printed words again
        </Button>
        <Button small look="quiet" onClick={remove}>
          Take reference {number} out
        </Button>
      </div>
    </fieldset>
  );
}

type LevelList = ArchivalReference["levels"];

function Levels({ levels, change }: { levels: LevelList; change: (levels: LevelList) => void }) {
  const kinds = useId();
  return (
    <div>
      <datalist id={kinds}>
        {levelKinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      {levels.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level has no name of its own; its place is it
        <div key={index} className="row items-end pb-2">
          <TextInput
            label="Level"
            labelHidden={index > 0}
            className="max-w-32"
            list={kinds}
            maxLength={80}
            autoComplete="off"
            value={level.kind}
            onChange={({ target }) => change(levels.with(index, { ...level, kind: target.value }))}
          />
          <TextInput
            label={index > 0 ? `Number of ${level.kind}` : "Number"}
            labelHidden={index > 0}
            className="max-w-32"
            maxLength={200}
            autoComplete="off"
            value={level.value}
            onChange={({ target }) => change(levels.with(index, { ...level, value: target.value }))}
          />
          <Button small look="quiet" onClick={() => change(levels.toSpliced(index, 1))}>
            Remove<span className="vh"> {level.kind}</span>
          </Button>
        </div>
      ))}
      <Button small look="quiet" onClick={() => change([...levels, { kind: "", value: "" }])}>
        Add a level
      </Button>
    </div>
  );
}

function Leaves({ reference, change }: Pick<ReferenceFieldsProps, "reference" | "change">) {
  const { locator } = reference;
  const kind = (value: string) => {
    const chosen = locatorKinds.find((each) => each.value === value)?.value ?? "";
    change({ ...reference, locator: chosen === "" ? null : { from: "", to: null, ...locator, kind: chosen } });
  };
  return (
    <div className="row items-end">
      <Select
        label="Leaves or pages"
        options={locatorKinds}
        value={locator?.kind ?? ""}
        onChange={({ target }) => kind(target.value)}
      />
      {locator ? (
        <>
          <TextInput
            label="from"
            className="max-w-24"
            maxLength={80}
            autoComplete="off"
            value={locator.from}
            onChange={({ target }) => change({ ...reference, locator: { ...locator, from: target.value } })}
          />
          <TextInput
            label="to"
            className="max-w-24"
            maxLength={80}
            autoComplete="off"
            value={locator.to ?? ""}
            onChange={({ target }) => change({ ...reference, locator: { ...locator, to: target.value || null } })}
          />
        </>
      ) : null}
    </div>
  );
}
