/** Writing a marking of participation, and its history. */
import { decideSave, type SentMarking } from "../../domain/grading/conflict";
import type { Member } from "../../domain/policy/viewer";
import { emptyMarking, type Marking } from "../../domain/rubric/marking";
import type { Saved } from "../../domain/submission/saving";
import { database } from "../database";
import type { Prisma, SaveKind } from "../generated/client";
import { markingOf } from "./participation-marking";

interface Entry {
  columnId: string;
  studentId: string;
  number: number;
  kind: SaveKind;
  content: object;
  clientId?: string;
}

/** Adds a line to the history: a save, a finishing, a release, or the loser of a conflict. */
export async function historyOfParticipation(
  tx: Prisma.TransactionClient,
  { courseId, enrollmentId }: Member,
  entry: Entry,
): Promise<void> {
  await tx.participationMarkVersion.create({ data: { ...entry, courseId, byId: enrollmentId } });
}

/** How many saves back a repeated one is known again. */
const REMEMBERED = 50;

/** Writes a marking if nobody was faster; the column is held meanwhile, so that one save comes after the other. */
export async function writeParticipation(
  member: Member,
  key: { columnId: string; studentId: string },
  { baseVersion, clientId, marking }: Omit<SentMarking, "submissionVersionId">,
): Promise<Saved<Marking>> {
  const { courseId, enrollmentId: graderId } = member;
  const where = { courseId, ...key };
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "ParticipationColumn" WHERE "courseId" = ${courseId}::uuid
      AND id = ${key.columnId}::uuid FOR NO KEY UPDATE`;
    const kept = await tx.participationMark.findFirst({ where });
    const saves = await tx.participationMarkVersion.findMany({
      ...{ where: { ...where, clientId: { not: null } }, orderBy: { id: "desc" }, take: REMEMBERED },
      select: { clientId: true, kind: true },
    });
    const theirs = kept ? markingOf(kept) : emptyMarking;
    const version = kept?.version ?? 0;
    const submissionVersionId = key.columnId;
    const clientIds = saves.flatMap((each) => (each.kind === "Autosave" ? (each.clientId ?? []) : []));
    const decision = decideSave(
      { submissionVersionId, version, marking: theirs, clientIds },
      { submissionVersionId, baseVersion, clientId, marking },
    );
    const savedAt = new Date().toISOString();
    if (decision.state === "same") return { state: "saved", version, savedAt };
    if (decision.state === "write") {
      const { scores, overall: comment } = marking;
      const data = { scores, comment, graderId, version: decision.version, changedAt: new Date(), completedAt: null };
      if (kept) await tx.participationMark.updateMany({ where, data });
      else await tx.participationMark.create({ data: { ...where, ...data } });
      const entry = { ...key, number: decision.version, kind: "Autosave" as const, content: marking, clientId };
      await historyOfParticipation(tx, member, entry);
      return { state: "saved", version: decision.version, savedAt };
    }
    if (!saves.some((each) => each.kind === "Conflict" && each.clientId === clientId)) {
      const entry = { ...key, number: baseVersion + 1, kind: "Conflict" as const, content: marking, clientId };
      // Nothing is kept yet, and the page says it knows a version: there is no row to hang the history on.
      if (kept) await historyOfParticipation(tx, member, entry);
    }
    return { state: "conflict", version, savedAt, theirs };
  });
}
