"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { authorsOf, filterFromAddress, filterInAddress, type NoteFilter } from "@/lib/domain/annotation/filter";
import { type Audience, annotationKinds } from "@/lib/domain/annotation/model";
import { NoteSearch } from "./note-search.client";
import { useInRoom, useRoom } from "./room-context.client";

interface FilterBodyProps {
  /** Where the focus goes when it opens. */
  first: "filter" | "search";
  close: () => void;
}

const every = { value: "", label: "All" };

const kindNames = {
  Comment: "Comments",
  Highlight: "Marks without words",
  Question: "Questions",
  Corroboration: "Two passages",
} as const;

const matters = [
  every,
  { value: "unanswered", label: "Unanswered questions" },
  { value: "open", label: "Not settled" },
  { value: "resolved", label: "Settled" },
  { value: "naming", label: "Naming me" },
];

/** By what notes can be narrowed: words, skill, kind, person, whom they are for, and what still waits. */
export default function FilterBody({ first, close }: FilterBodyProps) {
  const { place, store, tell } = useRoom();
  const filter = useInRoom((state) => state.filter);
  const edition = useInRoom((_, { edition: now }) => now);
  const own = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edition says when the notes have changed
  const authors = useMemo(() => authorsOf([...store.book.all()]), [store, edition]);
  useEffect(() => {
    if (first === "filter") own.current?.querySelector("select")?.focus();
  }, [first]);
  const set = (more: Partial<NoteFilter>) => tell({ type: "filtered", filter: { ...filter, ...more } });
  // What a select says is read as an address is: what it does not offer cannot come out of it.
  const said = (key: string, value: string) => {
    const address = new URLSearchParams(filterInAddress(filter));
    address.set(key, value);
    tell({ type: "filtered", filter: filterFromAddress(String(address)) });
  };
  const used = place.skills.filter((skill) => !skill.retired || skill.key === filter.skill);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const audience = filter.audience ? [filter.audience.name, filter.audience.id].filter(Boolean).join("/") : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of the page that is searched, not a form that is sent
    <div className="filterbody" role="search" aria-label="Notes" ref={own} onKeyDown={key}>
      <NoteSearch focused={first === "search"} />
      <Select
        label="Skill"
        value={filter.skill ?? ""}
        options={[
          { value: "", label: "Every skill" },
          ...used.map((skill) => ({ value: skill.key, label: skill.name })),
        ]}
        onChange={(event) => set({ skill: event.currentTarget.value || null })}
      />
      <Select
        label="Kind"
        value={filter.kind?.toLowerCase() ?? ""}
        options={[every, ...annotationKinds.map((kind) => ({ value: kind.toLowerCase(), label: kindNames[kind] }))]}
        onChange={(event) => said("kind", event.currentTarget.value)}
      />
      <Select
        label="Person"
        value={filter.author ?? ""}
        options={[
          { value: "", label: "Everyone" },
          ...authors.map((author) => ({ value: author.key, label: `${author.name} (${author.notes})` })),
        ]}
        onChange={(event) => set({ author: event.currentTarget.value || null })}
      />
      <Select
        label="Written for"
        value={audience}
        options={[every, ...audiencesOf(place)]}
        onChange={(event) => said("for", event.currentTarget.value.toLowerCase())}
      />
      <Select
        label="How it stands"
        value={filter.matter ?? ""}
        options={matters}
        onChange={(event) => said("only", event.currentTarget.value)}
      />
      {filter.tag ? (
        <div className="field">
          <span className="lab">Tag</span>
          <button type="button" className="tag" onClick={() => set({ tag: null })}>
            #{filter.tag}
            <span className="vh">: show notes with any tag</span>
            <span aria-hidden="true"> ×</span>
          </button>
        </div>
      ) : null}
      <Button small onClick={close}>
        Close
      </Button>
    </div>
  );
}

interface Reading {
  audience: "student" | "staff";
  groups: readonly { id: string; name: string }[];
  sections: readonly { id: string; name: string }[];
}

function audiencesOf({ audience, groups, sections }: Reading): { value: string; label: string }[] {
  const option = (name: Audience, label: string, id?: string) => ({ value: id ? `${name}/${id}` : name, label });
  return [
    option("Private", "Only me"),
    option("Instructors", audience === "staff" ? "Those who teach" : "My instructors"),
    ...groups.map(({ id, name }) => option("Group", name, id)),
    ...sections.map(({ id, name }) => option("Section", `Section ${name}`, id)),
    option("Assignment", "Everyone in this assignment"),
  ];
}
