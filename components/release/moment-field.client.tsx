"use client";

import { useState } from "react";
import { FieldError } from "@/components/ui/field";
import { dayWords, placeWallTime, readClock } from "@/lib/domain/assignment/dates";
import { zoneCity } from "@/lib/domain/time/say";

interface MomentFieldProps {
  label: string;
  zone: string;
  /** What the server said about it. */
  problem: string | null;
}

/** A day and a time to come, on the wall of the course; sent as `day` and `time`. Says which weekday it is. */
export function MomentField({ label, zone, problem }: MomentFieldProps) {
  const [day, setDay] = useState("");
  const [time, setTime] = useState("18:00");
  const clock = readClock(time);
  const wall = day && clock ? `${day}T${clock}` : null;
  const placed = wall ? placeWallTime(wall, zone) : null;
  const unreadable = day && !clock ? "Write the time in 24 hours, such as 18:00." : null;
  const wrong = unreadable ?? (placed && !placed.ok ? placed.problem : problem);
  const invalid = wrong ? true : undefined;
  return (
    <fieldset className="dt">
      <legend className="lab">{label}</legend>
      <div className="row dt-row">
        <input
          type="date"
          className="input"
          name="day"
          aria-label={`${label}: day`}
          aria-invalid={invalid}
          min="1000-01-01"
          max="9999-12-31"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <input
          type="text"
          className="input tnum dt-time"
          name="time"
          aria-label={`${label}: time`}
          aria-invalid={invalid}
          maxLength={8}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      <p className="hint">{wall ? `${dayWords(wall)}, in ${zoneCity(zone)}.` : `By the clock in ${zoneCity(zone)}.`}</p>
      {placed?.ok && placed.remark ? <p className="hint">{placed.remark}</p> : null}
      <FieldError error={wrong} />
    </fieldset>
  );
}
