import { knownSkill } from "@/components/richtext/cited";
import { LetterMark, SkillMark, skillLetter } from "@/components/ui/skill";
import type { NamedSkill } from "@/lib/domain/grading/insight-page";
import { beginning } from "@/lib/domain/text/beginning";
import { along, aside, type Frame, heightOf, namedEvery, runs, spread } from "./lines";

/** One skill over the term: a share from 0 to 1 for each entry, and what is said at its end. */
export interface SkillLine {
  skill: NamedSkill;
  values: (number | null)[];
  end: string;
}

interface SkillLinesProps {
  /** Names the drawing's title and description on the page. */
  id: string;
  title: string;
  description: string;
  /** What the lines say of the lowest, the middle and the highest place. */
  scale: [low: string, middle: string, high: string];
  /** Titles of the assignments, in the order of the table below. */
  entries: readonly string[];
  lines: readonly SkillLine[];
}

/** Lines by skill, drawn for a wide page and for a narrow one; each has its own mark and stroke, in whatever colours. */
export function SkillLines(props: SkillLinesProps) {
  return (
    <>
      <div className="hide-s">
        <Drawing {...props} frame={{ width: 660, left: 76, right: 476, top: 20, bottom: 220 }} names={12} ends />
      </div>
      <div className="only-phone">
        <Drawing
          {...props}
          id={`${props.id}-s`}
          frame={{ width: 350, left: 74, right: 322, top: 20, bottom: 220 }}
          names={7}
        />
      </div>
      <ul className="ins-key">
        {props.lines.map(({ skill, end }) => (
          <li key={skill.key}>
            <Mark skill={skill} /> {skill.name} <span className="tnum quiet">{end}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sign of a skill beside its name. */
export function Mark({ skill }: { skill: NamedSkill }) {
  const known = knownSkill(skill.key);
  return known ? <SkillMark skill={known} /> : <LetterMark letter={skill.letter} />;
}

const dashes = ["", "1.5 4", "9 3", "7 4", "2 2 8 2"];
const shapes: Record<string, string> = {
  s: "M0 -6A6 6 0 1 1 0 6A6 6 0 1 1 0 -6Z",
  t: "M-5.5 -5.5H5.5V5.5H-5.5Z",
  r: "M0 -7.5L7.5 0L0 7.5L-7.5 0Z",
  l: "M-6 -6.5H6V2L0 6.5L-6 2Z",
  none: "M0 -6.5L6.5 -1.5L4 6H-4L-6.5 -1.5Z",
};

interface DrawingProps extends SkillLinesProps {
  frame: Frame;
  /** How many entries can be named at the most. */
  names: number;
  /** Whether the lines are named at their ends. */
  ends?: boolean;
}

function Drawing({ id, title, description, scale, entries, lines, frame, names, ends }: DrawingProps) {
  const drawn = lines.filter(({ values }) => values.some((each) => each !== null));
  const last = drawn.map(({ values }) => values.findLastIndex((each) => each !== null));
  const at = spread(
    drawn.map(({ values }, index) => heightOf(frame, values[last[index] ?? 0] ?? 0)),
    17,
    frame.bottom,
  );
  const apart = (frame.right - frame.left) / Math.max(1, entries.length - 1);
  const beside = entries.map((_, place) =>
    aside(
      drawn.map(({ values }) => values[place] ?? null),
      // As many as there are stay nearer to their own place than to the next.
      Math.min(13, apart / (drawn.length + 1)),
    ),
  );
  const every = namedEvery(entries.length, names);
  // Titles where there is room for them, else the numbers they have in the table.
  const room = Math.floor(apart / 7);
  const named = (title: string, index: number) =>
    ends && room >= 14
      ? `${index + 1} · ${beginning(title, Math.min(index === 0 ? Math.floor(room / 2) : room - 4, 24))}`
      : `${index + 1}`;
  return (
    <svg className="ins-chart" viewBox={`0 0 ${frame.width} 272`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <path key={share} className="ins-rule" d={`M${frame.left} ${heightOf(frame, share)}H${frame.right}`} />
      ))}
      {scale.map((word, index) => (
        <text key={word} x={frame.left - 20} y={heightOf(frame, index / 2) + 4} textAnchor="end">
          {word}
        </text>
      ))}
      {entries.map((title, index) =>
        index % every === 0 ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: places along a fixed line
            key={index}
            x={along(frame, index, entries.length)}
            y={frame.bottom + 22}
            textAnchor={index === 0 ? "start" : "middle"}
          >
            {named(title, index)}
          </text>
        ) : null,
      )}
      <text x={frame.left} y={frame.bottom + 42}>
        Assignments, numbered as in the table
      </text>
      {drawn.map(({ skill, values }, index) => {
        const letter = skillLetter(knownSkill(skill.key));
        return (
          <g key={skill.key} className={`ins-line ins-${letter}`}>
            {runs(frame, values).map((d) => (
              <path
                key={d}
                d={d}
                fill="none"
                stroke="currentColor"
                strokeWidth="2.2"
                strokeDasharray={dashes[index % 5]}
              />
            ))}
            {values.map((value, place) =>
              value === null ? null : (
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: places along a fixed line
                  key={place}
                  d={shapes[letter]}
                  className="ins-point"
                  transform={`translate(${along(frame, place, values.length) + (beside[place]?.[index] ?? 0)} ${heightOf(frame, value)})`}
                />
              ),
            )}
            {ends ? (
              <text className="ins-end" x={frame.right + 26} y={(at[index] ?? 0) + 4} fill="currentColor">
                {beginning(skill.name, 24)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
