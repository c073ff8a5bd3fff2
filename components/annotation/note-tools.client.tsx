"use client";

import { useEffect, useRef } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { SkillMark } from "@/components/ui/skill";
import { readingSkills } from "@/lib/domain/course/skill";
import { loadNoteForm } from "./note-form-later.client";
import { useNoteStart } from "./use-note-start.client";

/**
 * The tools for a chosen passage, where the note will stand: say what you see, by skill. Keys 1 to 4 and 0 do the same
 * while the tools have the focus, or as long as a passage is chosen and nothing else is being typed.
 */
export function NoteTools({ chosen }: { chosen: Chosen }) {
  const bar = useRef<HTMLDivElement>(null);
  const { start, mark, copy, leave } = useNoteStart(chosen);
  useEffect(() => {
    loadNoteForm();
  }, []);
  useEffect(() => {
    if (chosen.by === "keys") bar.current?.querySelector("button")?.focus();
  }, [chosen]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
      const number = Number(event.key);
      if (event.key === "Escape") leave();
      else if (/^[0-4]$/.test(event.key)) start(readingSkills[number - 1]?.key ?? null);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [start, leave]);
  return (
    <div className="picker" role="toolbar" aria-label="Say what you see in the chosen words" ref={bar} data-picker>
      {readingSkills.map((skill, index) => (
        <button type="button" key={skill.key} onClick={() => start(skill.key)} aria-keyshortcuts={String(index + 1)}>
          <SkillMark skill={skill.key} />
          {skill.name}
          <span aria-hidden="true">{index + 1}</span>
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
    </div>
  );
}
