/**
 * Two graders and two students act as chance has it on the same submissions, on a real PostgreSQL, against a plain
 * model. A short round in `npm test`, 5,000 steps in `npm run test:long`.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { database } from "./database";
import * as model from "./testing/grading-model";
import { moreSubmissions } from "./testing/marked";
import { buildCourseWorld } from "./testing/world";

const long = Boolean(process.env.HEADNOTE_LONG);
const [ROUNDS, STEPS] = long ? [20, 250] : [2, 150];

/** A course in which the instructor and the assistant of the section mark the same two submissions. */
async function desk(name: string): Promise<model.Desk> {
  const world = await buildCourseWorld(database, name);
  const made = await moreSubmissions(database, world, 2);
  const works = await Promise.all(
    made.map(async ({ student, submissionId }, index) => {
      const { id } = await database.submissionVersion.findFirstOrThrow({ where: { submissionId } });
      return {
        ...{
          student,
          submissionId,
          pseudonym: `Pale Heron ${index}`,
          draft: 0,
          live: { ...model.unmarked, submissionVersionId: id },
        },
        ...{ events: [], released: new Set<number>(), saves: 0, conflicts: 0, last: null },
      };
    }),
  );
  const seen = [0, 1].map(() => works.map(() => null));
  return { world, graders: [world.instructor, world.assistant], works, seen };
}

const grader = fc.nat(1);
const at = fc.nat(1);
const level = fc.nat(2);
const words = fc.constantFrom("", "Whose words?", "Say how it reads.", "=1+1 <b>no markup</b>");

type Step = (on: model.Desk) => Promise<void>;
const step = (name: string, does: Step) => ({ name, does });

/** What people do, each as often as it stands here. */
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(grader, at).map(([who, on]) => step(`look ${who} ${on}`, (d) => model.look(d, who, on))),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(grader, at, fc.option(level, { freq: 8 }), words)
      .map(([who, on, to, say]) => step(`save ${who} ${on} ${to} ${say}`, (d) => model.save(d, who, on, to, say))),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(grader, at).map(([who, on]) => step(`finish ${who} ${on}`, (d) => model.finish(d, who, on))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, level, level).map(([on, a, b]) => step(`race ${on}`, (d) => model.race(d, on, [a, b]))),
  },
  { weight: 1, arbitrary: at.map((on) => step(`repeat ${on}`, (d) => model.repeat(d, on))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(grader, at, at)
      .map(([who, on, to]) => step(`cross ${who} ${on}`, (d) => model.cross(d, who, on, to))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(at, level, fc.boolean())
      .map(([on, to, old]) => step(`override ${on} ${to}`, (d) => model.override(d, on, String(to), old))),
  },
  { weight: 1, arbitrary: at.map((on) => step(`resubmit ${on}`, (d) => model.resubmit(d, on))) },
  { weight: 1, arbitrary: fc.option(at).map((on) => step(`release ${on}`, (d) => model.release(d, on))) },
  { weight: 1, arbitrary: at.map((on) => step(`recall ${on}`, (d) => model.recall(d, on))) },
  { weight: 3, arbitrary: at.map((on) => step(`student ${on}`, (d) => model.studentLooks(d, on))) },
);

test(
  "two graders and students, as chance has it: no lost mark, none on the wrong student, history whole",
  async () => {
    let done = 0;
    const commands = fc.array(steps, { minLength: STEPS, maxLength: STEPS, size: "max" });
    const law = fc.asyncProperty(commands, async (all) => {
      const on = await desk(`Round ${done}`);
      for (const [index, { name, does }] of all.entries()) {
        await does(on).catch((error) => {
          throw new Error(`step ${index}, ${name}: ${error instanceof Error ? error.message : error}`, {
            cause: error,
          });
        });
        done += 1;
      }
      await model.settle(on);
    });
    await fc.assert(law, { numRuns: ROUNDS, endOnFailure: true, ...(long ? {} : { seed: 6 }) });
    expect(done).toBe(ROUNDS * STEPS);
  },
  long ? 1_800_000 : 60_000,
);
