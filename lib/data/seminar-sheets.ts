/** Sheets for a seminar: made by those who teach, of what they may see themselves. */

import {
  editedSheet,
  emptySheet,
  type SheetContent,
  type SheetEdit,
  type SheetLine,
  type SheetPage,
  sheetContent,
} from "../domain/discussion/sheet";
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { textsOf } from "./parts/assigned-texts";
import { namesOf } from "./parts/moderated";
import { enterRoom, type RoomReading } from "./parts/room-reading";
import { drawnSheet } from "./parts/sheet-drawn";

const MOST_SHEETS = 200;

async function enter(viewer: Viewer, courseId: string, assignmentId: string, now: Date): Promise<RoomReading> {
  const reading = await enterRoom(viewer, courseId, assignmentId, now);
  if (!can(reading.member, "sheet.read")) throw new NotFound();
  return reading;
}

/** The sheets of an assignment, the last changed first. Throws NotFound for who does not teach here. */
export async function listSheets(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  now: Date,
): Promise<Omit<SheetPage, "sheet" | "texts"> & { sheets: SheetLine[] }> {
  const reading = await enter(viewer, courseId, assignmentId, now);
  const rows = await database.seminarSheet.findMany({
    where: { courseId, assignmentId },
    ...{ orderBy: { changedAt: "desc" }, take: MOST_SHEETS },
  });
  const name = await namesOf(
    courseId,
    rows.map(({ changedById }) => changedById),
  );
  const sheets = rows.map(({ id, title, content, changedAt, changedById, deletedAt }) => ({
    ...{ id, title, changedAt, changedBy: name(changedById), deleted: deletedAt !== null },
    things: sheetContent.parse(content).items.filter(({ out }) => !out).length,
  }));
  return { ...headOf(reading), sheets };
}

const headOf = ({ member, assignment, published }: RoomReading) => ({
  courseTitle: assignment.course.title,
  ...{ title: assignment.title, timeZone: assignment.timeZone, version: published.number },
  mayEdit: can(member, "sheet.edit"),
});

/** One sheet with what stands on it now. */
export async function readSheet(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sheetId: string,
  now: Date,
): Promise<SheetPage> {
  const reading = await enter(viewer, courseId, assignmentId, now);
  const row = await database.seminarSheet.findUnique({ where: { courseId_id: { courseId, id: sheetId } } });
  if (!row || row.assignmentId !== assignmentId) throw new NotFound();
  const content = sheetContent.parse(row.content);
  const items = await drawnSheet(reading, content);
  const { id, title, deletedAt } = row;
  return {
    ...headOf(reading),
    sheet: { id, title, names: content.names, deleted: deletedAt !== null, items },
    texts: textsOf(reading.sources),
  };
}

/** Makes a sheet under an id that was made before, so that sent twice it is one; with its first thing, if there is one. */
export async function createSheet(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { id, title, edit }: { id: string; title: string; edit: SheetEdit | null },
  now: Date,
): Promise<Outcome<{ sheetId: string }>> {
  const { member } = await enter(viewer, courseId, assignmentId, now);
  if (!can(member, "sheet.edit")) return refused(ARCHIVED);
  const content: SheetContent = (edit && editedSheet(emptySheet, edit)) ?? emptySheet;
  await database.seminarSheet.createMany({
    data: [{ courseId, id, assignmentId, title, content, changedById: member.enrollmentId, changedAt: now }],
    skipDuplicates: true,
  });
  // The id of a sheet of another assignment: nothing was made here.
  if ((await database.seminarSheet.count({ where: { courseId, id, assignmentId } })) === 0) throw new NotFound();
  return done({ sheetId: id });
}

/** Changes a sheet; two who change it at once both have their change. */
export function changeSheet(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sheetId: string,
  edit: SheetEdit,
  now: Date,
): Promise<Outcome> {
  return change(viewer, { courseId, assignmentId, sheetId }, now, (content) => {
    const edited = editedSheet(content, edit);
    return edited ? { content: edited } : null;
  });
}

/** Takes a sheet away, or brings it back; nothing of it is lost. */
export const removeSheet = (
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sheetId: string,
  removed: boolean,
  now: Date,
): Promise<Outcome> =>
  change(viewer, { courseId, assignmentId, sheetId }, now, () => ({ deletedAt: removed ? now : null }));

/** Calls a sheet something else. */
export const renameSheet = (
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sheetId: string,
  title: string,
  now: Date,
): Promise<Outcome> => change(viewer, { courseId, assignmentId, sheetId }, now, () => ({ title }));

async function change(
  viewer: Viewer,
  { courseId, assignmentId, sheetId }: { courseId: string; assignmentId: string; sheetId: string },
  now: Date,
  to: (content: SheetContent) => { content?: SheetContent; title?: string; deletedAt?: Date | null } | null,
): Promise<Outcome> {
  const { member } = await enter(viewer, courseId, assignmentId, now);
  return database.$transaction(async (tx) => {
    // Whoever changes the sheet at the same moment waits here.
    await tx.$queryRaw`SELECT 1 FROM "SeminarSheet" WHERE "courseId" = ${courseId}::uuid AND id = ${sheetId}::uuid FOR UPDATE`;
    const key = { courseId_id: { courseId, id: sheetId } };
    const row = await tx.seminarSheet.findUnique({ where: key });
    if (!row || row.assignmentId !== assignmentId) throw new NotFound();
    if (!can(member, "sheet.edit")) return refused(ARCHIVED);
    const data = to(sheetContent.parse(row.content));
    if (!data) return refused("This sheet is full. Make another one.");
    const trail = { version: { increment: 1 }, changedById: member.enrollmentId, changedAt: now };
    await tx.seminarSheet.update({ where: key, data: { ...data, ...trail } });
    return done(undefined);
  });
}
