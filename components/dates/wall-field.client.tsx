"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { dayWords, placeWallTime, readClock } from "@/lib/domain/assignment/dates";
import type { DateField } from "@/lib/domain/assignment/schedule";

interface WallFieldProps {
  field: DateField;
  name: string;
  /** What it means to take the date away, such as "No due time". */
  none: string;
  zone: string;
  /** What the server said about it. */
  problem: string | null;
}

/**
 * A day and a time on the wall of the course, sent as `opensDay` and `opensTime`; or, sent as `opensNone`, that there is
 * no such date for them. Says at once when the time does not exist there, or comes twice.
 */
export function WallField({ field, name, none, zone, problem }: WallFieldProps) {
  const [day, setDay] = useState("");
  const [time, setTime] = useState("18:00");
  const [cleared, setCleared] = useState(false);
  const clock = readClock(time);
  const wall = !cleared && day && clock ? `${day}T${clock}` : null;
  const placed = wall ? placeWallTime(wall, zone) : null;
  const unreadable = !cleared && day && !clock ? "Write the time in 24 hours, such as 18:00." : null;
  const wrong = unreadable ?? (placed && !placed.ok ? placed.problem : problem);
  const said = `${field}-said`;
  const invalid = wrong ? true : undefined;
  return (
    <fieldset className="dt" aria-describedby={said}>
      <legend className="lab">{name}</legend>
      <div className="row dt-row">
        <input
          type="date"
          className="input"
          name={`${field}Day`}
          aria-label={`${name}: day`}
          aria-invalid={invalid}
          disabled={cleared}
          min="1000-01-01"
          max="9999-12-31"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <input
          type="text"
          className="input tnum dt-time"
          name={`${field}Time`}
          aria-label={`${name}: time`}
          aria-invalid={invalid}
          disabled={cleared}
          maxLength={8}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      <Checkbox
        label={none}
        name={`${field}None`}
        checked={cleared}
        onChange={(event) => setCleared(event.target.checked)}
      />
      <div id={said}>
        <p className="hint">{cleared ? "Taken away for them." : wall ? dayWords(wall) : "Empty: stays as it is."}</p>
        {placed?.ok && placed.remark ? <p className="hint">{placed.remark}</p> : null}
        <FieldError error={wrong} />
      </div>
    </fieldset>
  );
}
