/** Looks into the database: every acknowledged save stands there with its last words, and nothing else does. */
import type { PrismaClient } from "../../lib/data/generated/client";
import type { LoadClass } from "./class";
import { type Act, standing } from "./ledger";
import type { Load } from "./load";

interface Row {
  id: string;
  authorId: string;
  version: number;
  bodyText: string;
  postedAt: Date | null;
  deletedAt: Date | null;
  anonymous: boolean;
}

/** Compares rows with the ledger; returns how many acknowledged notes and replies were looked for. */
export async function compareStored(load: Load, database: PrismaClient, { courseId }: LoadClass): Promise<number> {
  const select = {
    ...{ id: true, authorId: true, version: true, bodyText: true, postedAt: true, deletedAt: true, anonymous: true },
  };
  const notes = await database.annotation.findMany({
    where: { courseId },
    select: { ...select, audience: true, tags: true },
  });
  const replies = await database.post.findMany({ where: { courseId }, select });
  const rows = new Map<string, Row & { audience?: string; tags?: string[] }>();
  for (const row of [...notes, ...replies]) rows.set(row.id, row);
  let looked = 0;
  for (const item of load.ledger.items.values()) {
    const last = standing(item);
    if (!last) continue;
    looked++;
    const row = rows.get(item.id);
    if (!row) load.wrongs.add("an acknowledged save is not in the database", last.token);
    else compareRow(load, last, row);
  }
  for (const id of rows.keys()) if (!load.ledger.items.has(id)) load.wrongs.add("a row that nobody wrote", id);
  await compareHistory(load, database, courseId);
  return looked;
}

function compareRow(load: Load, last: Act, row: Row & { audience?: string; tags?: string[] }): void {
  const { item, token } = last;
  const same =
    row.bodyText.trim() === last.text.trim() &&
    row.version === last.version &&
    row.authorId === item.author.enrollmentId &&
    row.anonymous === item.anonymous &&
    (row.postedAt !== null) === last.posted &&
    (row.deletedAt !== null) === last.gone &&
    (item.to !== null || (row.audience === last.audience && (last.gone || row.tags?.[0] === token)));
  if (!same) load.wrongs.add("a row that does not say what was acknowledged", `${token}: ${JSON.stringify(row)}`);
}

/** Every acknowledged save of posted words is in the history, and nothing there is a conflict. */
async function compareHistory(load: Load, database: PrismaClient, courseId: string): Promise<void> {
  const [ofNotes, ofReplies] = await Promise.all([
    database.annotationVersion.findMany({
      where: { courseId },
      select: { annotationId: true, number: true, kind: true },
    }),
    database.postVersion.findMany({ where: { courseId }, select: { postId: true, number: true, kind: true } }),
  ]);
  const history = new Set<string>();
  for (const { kind, number, ...of } of [...ofNotes, ...ofReplies]) {
    if (kind === "Conflict") load.wrongs.add("a conflict in the history");
    history.add(`${"postId" in of ? of.postId : of.annotationId} ${number}`);
  }
  for (const { acts, id } of load.ledger.items.values()) {
    // A deletion and its undoing are told by the row; they have no words of their own.
    const written = acts.filter((act) => act.acknowledged !== null && act.posted && !act.gone);
    const first = new Map(written.toReversed().map((act) => [act.token, act]));
    for (const { version, token } of first.values()) {
      if (!history.has(`${id} ${version}`)) load.wrongs.add("an acknowledged save without history", token);
    }
  }
}
