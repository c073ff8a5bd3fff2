"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { OtherDate } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { writtenDate } from "@/lib/domain/review/own-answer";
import { useDesk } from "./desk.client";
import { DateReading } from "./own-words";

const roles: { value: OtherDate["role"]; label: string }[] = [
  { value: "received", label: "received" },
  { value: "published", label: "published" },
  { value: "event", label: "of what it tells" },
];

/** Dates beside that of writing: when it was received or published, or what it tells of. */
export function OtherDates({ document: { id, content } }: { document: DraftDocument }) {
  const { change } = useDesk();
  const { otherDates } = content.meta;
  const [role, choose] = useState<OtherDate["role"]>("received");
  const [words, write] = useState("");
  const set = (dates: OtherDate[], said: string) =>
    change({ do: "meta", documentIds: [id], set: { otherDates: dates } }, said);
  const add = () => {
    const stated = words.trim();
    if (stated !== "")
      void set([...otherDates, { ...writtenDate(stated), role }], `date ${stated} added`.slice(0, 200));
  };
  const named = (value: OtherDate["role"]) => roles.find((each) => each.value === value)?.label ?? value;
  return (
    <section className="section" aria-label="Other dates">
      <h3 className="h">Other dates</h3>
      {otherDates.length > 0 ? (
        <ul className="list small">
          {otherDates.map((date, index) => (
            <li key={JSON.stringify(date)} className="row between py-1">
              <span>
                {date.printed ?? date.edtf} <span className="quiet">({named(date.role)})</span>
              </span>
              <Button
                small
                look="quiet"
                onClick={() => set(otherDates.toSpliced(index, 1), `date ${date.printed ?? date.edtf ?? ""} taken out`)}
              >
                Take out<span className="vh"> {date.printed ?? date.edtf}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <details className="pt-1">
        <summary className="linkish small">Add a date</summary>
        <div className="row items-end pt-2">
          <Select
            label="When it was"
            options={roles}
            value={role}
            onChange={({ target }) => choose(roles.find((each) => each.value === target.value)?.value ?? "received")}
          />
          <TextInput
            label="Date, as printed"
            maxLength={200}
            autoComplete="off"
            value={words}
            onChange={({ target }) => write(target.value)}
          />
          <Button small aria-disabled={words.trim() === ""} onClick={add}>
            Add<span className="vh"> this date</span>
          </Button>
        </div>
        {words.trim() ? <DateReading date={writtenDate(words.trim())} /> : null}
      </details>
    </section>
  );
}
