/** A long discussion is read by pages: of its posts, and of the answers under one of them. */
import { POSTS_ON_PAGE } from "./model";

/** Which page is asked for, of the posts and of the answers under one of them; pages count from 1. */
export interface PageAsked {
  page: number;
  /** Under which post other answers than the first are asked for, and which page of them. */
  under: { postId: string; page: number } | null;
}

/** The page of a list of so many that is shown: one past the end is the last, and what is no page is the first. */
export function pageOf(total: number, asked: number): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(total / POSTS_ON_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, skip: (page - 1) * POSTS_ON_PAGE };
}

/** On which page something stands that has so many before it. */
export const pageAfter = (before: number): number => Math.floor(before / POSTS_ON_PAGE) + 1;

/** Which of the answers under a post are shown. */
export interface AnswersPart {
  page: number;
  total: number;
  /** How many the page before and the page after have; 0 where there is none. */
  earlier: number;
  later: number;
  /** How many of those that are not shown are new to the reader. */
  freshElsewhere: number;
}

/**
 * The part of the answers that is shown when not all are; null when all are. `fresh`: how many of all are new to the
 * reader, and how many of those that are shown.
 */
export function answersPart(
  total: number,
  asked: number,
  fresh: { all: number; shown: number } = { all: 0, shown: 0 },
): AnswersPart | null {
  const { page, pages, skip } = pageOf(total, asked);
  if (pages === 1) return null;
  const earlier = page > 1 ? POSTS_ON_PAGE : 0;
  const later = Math.max(0, Math.min(POSTS_ON_PAGE, total - skip - POSTS_ON_PAGE));
  return { page, total, earlier, later, freshElsewhere: Math.max(0, fresh.all - fresh.shown) };
}
