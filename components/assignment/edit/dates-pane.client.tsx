"use client";

import { useState } from "react";
import { FieldError } from "@/components/ui/field";
import { dayWords, readClock } from "@/lib/domain/assignment/dates";
import { type DateField, schedule, scheduleWords } from "@/lib/domain/assignment/schedule";
import { zoneCity } from "@/lib/domain/time/say";
import type { Desk } from "./use-desk.client";
import { useUnreadable } from "./use-unreadable.client";

const fields: { field: DateField; name: string; usual: string; hint: string }[] = [
  { field: "opens", name: "Opens", usual: "08:00", hint: "Empty: as soon as you publish." },
  { field: "due", name: "Due", usual: "18:00", hint: "Empty: no due time." },
  {
    field: "closes",
    name: "Closes",
    usual: "18:00",
    hint: "Nothing is accepted after this. Empty: late work is accepted.",
  },
];

/** The three dates in the course's zone, and what they come to, by the function that will decide. */
export function DatesPane({ desk, zone, now }: { desk: Desk; zone: string; now: Date }) {
  const planned = schedule(desk.draft, zone);
  const words = scheduleWords(planned, zone, now);
  return (
    <>
      <div className="pane-h">
        <h2 className="h h-pane" id="dates">
          Dates
        </h2>
        <span className="small">{zoneCity(zone)}, the course’s zone</span>
      </div>
      <div className="dts">
        {fields.map(({ field, ...about }) => (
          <WallTime
            key={field}
            {...{ ...about, desk }}
            id={field}
            wall={desk.draft[field]}
            problem={planned.problems.find((each) => each.field === field)?.problem}
            remark={planned.remarks.find((each) => each.field === field)?.remark}
            set={(wall) => desk.change({ ...desk.draft, [field]: wall })}
          />
        ))}
      </div>
      <div className="worked" role="status">
        <p className="say1">{words.sentence}</p>
        <ul>
          {words.lines.map((line) => (
            <li key={line.text}>
              {line.text} <span className="quiet">{line.distance}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

interface WallTimeProps {
  desk: Desk;
  id: DateField;
  name: string;
  usual: string;
  hint: string;
  wall: string | null;
  problem: string | undefined;
  remark: string | undefined;
  set: (wall: string | null) => void;
}

/** A day and a time on the wall of the course. The day alone takes the usual time; taking the day away takes both. */
function WallTime({ desk, id, name, usual, hint, wall, problem, remark, set }: WallTimeProps) {
  const [time, setTime] = useState(wall?.slice(11) ?? usual);
  const wrong = readClock(time) === null ? "Write the time in 24 hours, such as 18:00." : null;
  useUnreadable(desk, id, wrong);
  const described = `${id}-said`;
  const invalid = problem || wrong ? true : undefined;
  return (
    <fieldset className="dt" aria-describedby={described}>
      <legend className="lab">{name}</legend>
      <div className="row dt-row">
        <input
          type="date"
          className="input"
          aria-label={`${name}: day`}
          aria-invalid={invalid}
          min="1000-01-01"
          max="9999-12-31"
          defaultValue={wall?.slice(0, 10) ?? ""}
          onChange={(event) => set(event.target.value ? `${event.target.value}T${readClock(time) ?? usual}` : null)}
        />
        <input
          type="text"
          className="input tnum dt-time"
          aria-label={`${name}: time`}
          aria-invalid={invalid}
          maxLength={8}
          value={time}
          onChange={(event) => {
            setTime(event.target.value);
            const clock = readClock(event.target.value);
            if (wall && clock) set(`${wall.slice(0, 10)}T${clock}`);
          }}
          onBlur={() => setTime((written) => readClock(written) ?? written)}
        />
      </div>
      <div id={described}>
        <p className="hint">{wall ? dayWords(wall) : hint}</p>
        {remark ? <p className="hint">{remark}</p> : null}
        <FieldError error={wrong ?? problem} />
      </div>
    </fieldset>
  );
}
