"use client";

import { useEffect, useRef } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { shortcutsOn, useShortcut } from "@/components/shortcut/use-shortcut.client";
import { loadNoteForm } from "./note-form-later.client";
import { NoteSkill } from "./note-skill";
import { useInRoom, useRoom } from "./room-context.client";
import type { PassageAsked } from "./room-state";
import { labelOf, useNoteStart } from "./use-note-start.client";

/** The tools for a chosen passage, where the note will stand; or, when somebody waits for a passage, the way to give it. */
export function NoteTools({ chosen }: { chosen: Chosen }) {
  const asked = useInRoom((state) => state.asked);
  return asked ? <GiveTools chosen={chosen} asked={asked} /> : <StartTools chosen={chosen} />;
}

/**
 * Say what you see, by skill. Keys 1 to 9 and 0 do the same while the tools have the focus, or as long as a passage is
 * chosen and nothing else is being typed.
 */
function StartTools({ chosen }: { chosen: Chosen }) {
  const { place } = useRoom();
  const bar = useRef<HTMLDivElement>(null);
  const { start, mark, copy, leave } = useNoteStart(chosen, bar);
  const skills = place.skills.filter((skill) => !skill.retired);
  useEffect(() => {
    loadNoteForm();
  }, []);
  useFocusByKeys(bar, chosen);
  // Whoever chose from the list has said already that they want to write.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a choice
  useEffect(() => {
    if (chosen.by === "list") start(null);
  }, [chosen]);
  useShortcut("write", () => start(null));
  useShortcut("highlight", mark);
  useToolKeys((key) => {
    if (key === "Escape") return leave;
    if (!/^\d$/.test(key) || Number(key) > skills.length) return null;
    return () => start(skills[Number(key) - 1]?.key ?? null);
  });
  return (
    <div className="picker" role="toolbar" aria-label="Say what you see in the chosen words" ref={bar} data-picker>
      {skills.map((skill, index) => (
        <button
          type="button"
          key={skill.key}
          onClick={() => start(skill.key)}
          aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
        >
          <NoteSkill skill={skill.key} skills={place.skills} />
          {skill.name}
          {index < 9 ? <span aria-hidden="true">{index + 1}</span> : null}
        </button>
      ))}
      <div className="rest">
        <button type="button" onClick={copy}>
          Copy with citation
        </button>
        <button type="button" onClick={mark}>
          Mark only
        </button>
        <button type="button" onClick={() => start(null)} aria-keyshortcuts="0">
          No skill
          <span aria-hidden="true">0</span>
        </button>
      </div>
      {chosen.cut ? <p className="hint">{chosen.cut}</p> : null}
    </div>
  );
}

/** These words, or others: for the second passage of a note, and for a note that has lost its place. */
function GiveTools({ chosen, asked }: { chosen: Chosen; asked: PassageAsked }) {
  const { place, tell } = useRoom();
  const bar = useRef<HTMLDivElement>(null);
  useFocusByKeys(bar, chosen);
  const stop = () => {
    document.getSelection()?.removeAllRanges();
    tell({ type: "asked", asked: null });
  };
  const give = () => {
    const { revisionId, span, quote } = chosen;
    stop();
    asked.take({ revisionId, span, quote, label: labelOf(place, chosen) });
  };
  useToolKeys((key) => (key === "Escape" ? stop : null));
  return (
    <div className="picker" role="toolbar" aria-label={asked.words} ref={bar} data-picker>
      <p className="quote">
        “{chosen.quote}” <span className="quiet sans small">{labelOf(place, chosen)}</span>
      </p>
      <div className="rest">
        <button type="button" onClick={give}>
          Use these words
        </button>
        <button type="button" onClick={stop}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** Whoever chose by keys goes on by keys. */
function useFocusByKeys(bar: React.RefObject<HTMLDivElement | null>, chosen: Chosen) {
  useEffect(() => {
    if (chosen.by === "keys" || chosen.by === "list") bar.current?.querySelector("button")?.focus();
  }, [bar, chosen]);
}

/** Answers a key that is pressed anywhere but where something is typed. Escape is always heard; the others can be turned off. */
function useToolKeys(answer: (key: string) => (() => void) | null) {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [contenteditable]"))
        return;
      if (event.key !== "Escape" && !shortcutsOn()) return;
      const does = latest.current(event.key);
      if (!does) return;
      event.preventDefault();
      does();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, []);
}
