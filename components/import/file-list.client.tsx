"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { sourceFormats } from "@/lib/domain/format/model";
import { ChapterChoice } from "./chapter-choice";
import { type ChosenFile, formatNames, hasPages, moved, sizeName } from "./chosen-files";

interface FileListProps {
  files: readonly ChosenFile[];
  setFiles: (files: ChosenFile[]) => void;
  /** What is wrong with a file, by its place. */
  problems: ReadonlyMap<number, string>;
  /** Nothing can be changed while they are sent. */
  busy: boolean;
}

const formats = [
  { value: "", label: "Told by its content" },
  ...sourceFormats.map((value) => ({ value, label: formatNames[value] })),
];

/** The chosen files in the order in which they are read, with how each is to be read. */
export function FileList({ files, setFiles, problems, busy }: FileListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState("");
  if (files.length === 0) return null;
  const replace = (key: string, change: Partial<ChosenFile>) =>
    setFiles(files.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const move = (chosen: ChosenFile, by: 1 | -1) => {
    const next = moved(files, chosen.key, by);
    setFiles(next);
    say(`${chosen.file.name} is number ${next.indexOf(chosen) + 1} of ${next.length} now.`);
  };
  const remove = (chosen: ChosenFile) => {
    setFiles(files.filter(({ key }) => key !== chosen.key));
    say(`${chosen.file.name} taken away.`);
    list.current?.closest("form")?.querySelector<HTMLElement>("input[type=file]")?.focus();
  };
  return (
    <div>
      <p className="lab" id="files-to-import">
        {files.length === 1 ? "One file" : `${files.length} files, read in this order`}
      </p>
      <p role="status" className="vh">
        {said}
      </p>
      <ol className="list" ref={list} aria-labelledby="files-to-import">
        {files.map((chosen, index) => (
          <FileRow
            key={chosen.key}
            {...{ chosen, index, busy }}
            last={index === files.length - 1}
            problem={problems.get(index) ?? null}
            change={(change) => replace(chosen.key, change)}
            move={(by) => move(chosen, by)}
            remove={() => remove(chosen)}
          />
        ))}
      </ol>
    </div>
  );
}

interface FileRowProps {
  chosen: ChosenFile;
  index: number;
  last: boolean;
  busy: boolean;
  problem: string | null;
  change: (change: Partial<ChosenFile>) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

function FileRow({ chosen, index, last, busy, problem, change, move, remove }: FileRowProps) {
  const { file, image, format, pages, parts, wanted } = chosen;
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const asked = parts !== null;
  // The chapters are the next thing to be done: what sent the files has done its part.
  useEffect(() => {
    if (asked) row.current?.querySelector<HTMLElement>("fieldset button")?.focus();
  }, [asked]);
  const named = <span className="vh"> {file.name}</span>;
  return (
    <li className="py-3" ref={row} aria-describedby={problem ? `${id}-error` : undefined} data-file={index}>
      <div className="row between">
        <span className="min-w-0 break-words">
          <b>{file.name}</b>{" "}
          <span className="quiet small">
            {sizeName(file.size)}
            {image ? " · picture, shown beside the text" : null}
          </span>
        </span>
        <span className="row">
          {index > 0 ? (
            <Button small look="quiet" disabled={busy} onClick={() => move(-1)}>
              Up{named}
            </Button>
          ) : null}
          {last ? null : (
            <Button small look="quiet" disabled={busy} onClick={() => move(1)}>
              Down{named}
            </Button>
          )}
          <Button small look="quiet" disabled={busy} onClick={remove}>
            Take away{named}
          </Button>
        </span>
      </div>
      {image ? null : (
        <details className="small" open={hasPages(chosen) || undefined}>
          <summary className="linkish">
            How it is read
            <span className="vh">: {file.name}</span>
          </summary>
          <div className="row items-start gap-4 pt-2">
            <Select
              label="Format"
              options={formats}
              value={format}
              disabled={busy}
              onChange={({ target }) => change({ format: sourceFormats.find((each) => each === target.value) ?? "" })}
            />
            {hasPages(chosen) ? (
              <TextInput
                label="Pages"
                className="max-w-28"
                placeholder="all"
                inputMode="numeric"
                autoComplete="off"
                value={pages}
                disabled={busy}
                onChange={({ target }) => change({ pages: target.value })}
              />
            ) : null}
          </div>
        </details>
      )}
      {parts === null ? null : (
        <ChapterChoice
          {...{ parts, wanted, busy }}
          book={file.name}
          choose={(chapters) => change({ wanted: chapters })}
        />
      )}
      <FieldError id={`${id}-error`} error={problem} />
    </li>
  );
}
