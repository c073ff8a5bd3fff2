import type { RowCounts } from "@/lib/domain/grading/insight";
import type { NamedSkill } from "@/lib/domain/grading/insight-page";
import { Numbers } from "./numbers";
import { Mark } from "./skill-lines";

interface LevelBarsProps {
  rows: readonly RowCounts[];
  skills: readonly NamedSkill[];
  caption: string;
}

/** How a level is filled: the lowest is empty, the highest full, what is between has a pattern of its own. */
function fillOf(index: number, count: number): string {
  if (index === 0) return "var(--paper)";
  if (index === count - 1) return "var(--ink)";
  return `url(#ins-p${((index - 1) % 4) + 1})`;
}

/** How often each level of each row was given: a bar with its numbers, the same in words, and in a table. */
export function LevelBars({ rows, skills, caption }: LevelBarsProps) {
  const named = new Map(skills.map((skill) => [skill.key, skill]));
  const most = Math.max(...rows.map(({ levels }) => levels.length));
  return (
    <>
      <Patterns />
      <ul className="ins-bars">
        {rows.map((row) => {
          const skill = named.get(row.skill ?? "");
          return (
            <li key={keyOf(row)}>
              <p>
                {skill ? <Mark skill={skill} /> : null} <b>{row.title}</b>
              </p>
              <Bar row={row} />
              <p className="small quiet">{wordsOf(row)}</p>
            </li>
          );
        })}
      </ul>
      <Numbers
        caption={caption}
        head={["Criterion", "Given", ...Array.from({ length: most }, (_, index) => `Level ${index + 1}`)]}
        rows={rows.map((row) => ({
          key: keyOf(row),
          name: row.title,
          cells: [
            row.decided,
            ...Array.from({ length: most }, (_, index) => {
              const level = row.levels[index];
              return level ? `${level.name}: ${level.count}` : "–";
            }),
          ],
        }))}
      />
    </>
  );
}

const keyOf = ({ key, levels }: RowCounts) => [key, ...levels.map(({ name }) => name)].join("/");
const wordsOf = ({ levels }: RowCounts) => levels.map(({ name, count }) => `${name} ${count}`).join(" · ");

function Bar({ row }: { row: RowCounts }) {
  let from = 0;
  return (
    <svg
      className="ins-bar"
      width="100%"
      height="30"
      role="img"
      aria-label={`${row.title}: ${wordsOf(row)}, of ${row.decided}`}
    >
      {row.levels.map(({ name, count }, index) => {
        const [x, width] = [from, row.decided === 0 ? 0 : (100 * count) / row.decided];
        from += width;
        const full = index === row.levels.length - 1;
        return count === 0 ? null : (
          <g key={name}>
            <rect x={`${x}%`} y="4.5" width={`${width}%`} height="21" fill={fillOf(index, row.levels.length)} />
            <text className={full ? "ins-on-full" : "ins-on"} x={`${x + width / 2}%`} y="19.5" textAnchor="middle">
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Fills that stay apart without colour: strokes, points, dense strokes, a net. */
function Patterns() {
  return (
    <svg width="0" height="0" className="ins-patterns" aria-hidden="true">
      <defs>
        <pattern id="ins-p1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke="var(--ink-2)" strokeWidth="1.6" />
        </pattern>
        <pattern id="ins-p2" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.5" fill="var(--ink-2)" />
        </pattern>
        <pattern id="ins-p3" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V4" stroke="var(--ink-2)" strokeWidth="3.4" />
        </pattern>
        <pattern id="ins-p4" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 0H6M0 0V6" stroke="var(--ink-2)" strokeWidth="3" />
        </pattern>
      </defs>
    </svg>
  );
}
