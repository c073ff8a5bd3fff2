"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { freshLevel, moved } from "@/lib/domain/rubric/edit-rubric";
import type { RubricRows } from "@/lib/domain/rubric/rubric-pages";
import { PointsInput } from "./points-input";

type Row = RubricRows[number];
type RowLevel = Row["levels"][number];

interface LevelsEditorProps {
  row: Row;
  onLevels: (levels: RowLevel[]) => void;
  onFocusNext: (id: string) => void;
}

/** The levels of a row: with points, without, or each a range of them. */
export function LevelsEditor({ row, onLevels, onFocusNext }: LevelsEditorProps) {
  const { key, kind, levels } = row;
  const band = kind === "Band";
  const set = (at: number, change: Partial<RowLevel>) =>
    onLevels(levels.map((level, index) => (index === at ? { ...level, ...change } : level)));
  function move(at: number, by: -1 | 1) {
    if (!levels[at + by]) return;
    onLevels(moved(levels, at, by));
    onFocusNext(`${key}-level-${at + by}-${by < 0 ? "up" : "down"}`);
  }
  return (
    <>
      <p className="lab">{band ? "Bands" : "Levels"}</p>
      <ol className="rubric-levels">
        {levels.map((level, at) => {
          const called = level.name || `${band ? "band" : "level"} ${at + 1}`;
          const id = `${key}-level-${at}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place while it is typed
            <li key={at}>
              <div className="row">
                <TextInput
                  id={id}
                  label={`Name of ${band ? "band" : "level"} ${at + 1}`}
                  value={level.name}
                  maxLength={200}
                  onChange={(event) => set(at, { name: event.target.value })}
                />
                {band ? (
                  <>
                    <PointsInput
                      label={`Least points of ${called}`}
                      value={level.minPoints}
                      onChange={(minPoints) => set(at, { minPoints })}
                    />
                    <PointsInput
                      label={`Most points of ${called}`}
                      value={level.maxPoints}
                      onChange={(maxPoints) => set(at, { maxPoints })}
                    />
                  </>
                ) : (
                  <PointsInput
                    label={`Points of ${called}`}
                    value={level.points}
                    onChange={(points) => set(at, { points })}
                  />
                )}
              </div>
              <TextInput
                label={`What ${called} means`}
                value={level.description}
                maxLength={4000}
                onChange={(event) => set(at, { description: event.target.value })}
              />
              <div className="row">
                <Button id={`${id}-up`} small onClick={() => move(at, -1)} aria-label={`Move ${called} up`}>
                  Up
                </Button>
                <Button id={`${id}-down`} small onClick={() => move(at, 1)} aria-label={`Move ${called} down`}>
                  Down
                </Button>
                <Button
                  look="danger"
                  small
                  aria-label={`Take out ${called}`}
                  onClick={() => {
                    onLevels(levels.filter((_, index) => index !== at));
                    onFocusNext(`${key}-add`);
                  }}
                >
                  Take out
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        id={`${key}-add`}
        small
        onClick={() => {
          onLevels([...levels, freshLevel()]);
          onFocusNext(`${key}-level-${levels.length}`);
        }}
      >
        {band ? "Add a band" : "Add a level"}
      </Button>
    </>
  );
}
