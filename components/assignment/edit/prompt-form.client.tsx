"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import { type DraftPrompt, promptKinds } from "@/lib/domain/assignment/draft";
import { fromTemplate, withoutPrompt, withPrompt } from "@/lib/domain/assignment/editing";
import { Demands } from "./demands.client";
import { ExpectedParts } from "./expected-parts.client";
import { KindSettings } from "./kind-settings.client";
import type { PickPassage } from "./picking";
import { rubricOptions } from "./rubric-options";
import { TemplateChoice } from "./template-choice";
import type { Desk } from "./use-desk.client";
import { kindName, placeLabel } from "./words";

interface PromptFormProps {
  desk: Desk;
  about: AssignmentDesk;
  prompt: DraftPrompt;
  close: () => void;
  /** Begins choosing a passage for it in the text. Absent while no text is shown. */
  pick?: PickPassage | undefined;
}

/** One question: what it asks, of which kind and skill, what it is worth and what it demands. */
export function PromptForm({ desk, about, prompt, close, pick }: PromptFormProps) {
  const { draft, change, problems } = desk;
  const index = draft.prompts.findIndex((each) => each.id === prompt.id);
  const number = index + 1;
  const field = `prompts.${index}`;
  const problem = (name: string) => problems.find((each) => each.field === `${field}.${name}`)?.problem;
  const set = (changes: Partial<DraftPrompt>) => change(withPrompt(draft, { ...prompt, ...changes }));
  const key = about.keptKinds[prompt.id];
  // Fields that keep their own text begin anew with a template.
  const [templates, countTemplates] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The margin is laid out in the next frame; only then is it known where the form stands.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        form.current?.querySelector("textarea")?.focus({ preventScroll: true });
        form.current?.scrollIntoView({ block: "center" });
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <form
      ref={form}
      className="noteform promptform"
      data-picker
      aria-label={`Question ${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        // What cannot be read would be gone with the form.
        if (desk.unread.some((each) => each.field.startsWith(`${field}.`)))
          form.current?.querySelector<HTMLElement>(".tnum[aria-invalid]")?.focus();
        else close();
      }}
    >
      <p className="k2">
        <b>Question {number}</b> <span className="quiet">{placeLabel(prompt, draft, about)}</span>{" "}
        {pick ? (
          <button type="button" className="linkish" onClick={() => pick({ promptId: prompt.id, what: "passage" })}>
            {prompt.passage ? "Change the passage" : "Put it on a passage"}
          </button>
        ) : null}{" "}
        {prompt.passage ? (
          <button type="button" className="linkish" onClick={() => set({ passage: null })}>
            Ask it on the whole
          </button>
        ) : null}
      </p>
      {problem("passage") ? <p className="err">{problem("passage")}</p> : null}
      <TemplateChoice
        about={about}
        choose={(template) => {
          const said = prompt.text.trim() ? "The question was replaced by the template." : undefined;
          change(withPrompt(draft, fromTemplate(prompt, template)), said);
          countTemplates((count) => count + 1);
        }}
        kept={key !== undefined}
      />
      <div className="f2">
        <Select
          label="Kind"
          value={prompt.kind}
          disabled={key !== undefined}
          hint={key ? "Stays as it was given." : undefined}
          error={problem("kind")}
          options={promptKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          onChange={(event) => set({ kind: promptKinds.find((kind) => kind === event.target.value) ?? prompt.kind })}
        />
        <Select
          label="Skill"
          value={prompt.skill ?? ""}
          error={problem("skill")}
          options={[
            { value: "", label: "No skill" },
            ...about.skills.map(({ key: value, name }) => ({ value, label: name })),
          ]}
          onChange={(event) => set({ skill: event.target.value || null })}
        />
      </div>
      <TextArea
        label="Question"
        value={prompt.text}
        maxLength={4000}
        onChange={(event) => set({ text: event.target.value })}
      />
      <KindSettings key={`settings-${desk.given}-${templates}`} {...{ desk, about, prompt, field, set }} />
      <Demands key={`demands-${desk.given}-${templates}`} {...{ desk, prompt, field, set }} />
      <Select
        label="Rubric of this question"
        value={prompt.rubric ?? ""}
        error={problem("rubric")}
        options={rubricOptions(about.rubrics, "That of the assignment")}
        onChange={(event) => set({ rubric: event.target.value || null })}
      />
      <ExpectedParts
        {...{ desk, about, prompt, field, set }}
        choose={pick && (() => pick({ promptId: prompt.id, what: "zone" }))}
      />
      <div className="row between">
        <button
          type="button"
          className="linkish"
          onClick={() => {
            change(withoutPrompt(draft, prompt.id), `Question ${number} is taken away.`);
            close();
          }}
        >
          Take it away
        </button>
        <Button small look="primary" type="submit">
          Done
        </Button>
      </div>
    </form>
  );
}
