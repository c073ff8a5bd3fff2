/** One open stream: who reads it, which rooms they may hear of, and how often. */
import { findViewer } from "../data/public/sessions";
import { listOwnCourses, readStanding } from "../data/room-standing";
import { concerns, type RoomNews, type RoomStanding } from "../domain/annotation/news";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { turns } from "./in-turn";

/** How long a standing is believed before it is asked for again; signing out is heard of at once. */
const BELIEVED = 60_000;
/** Between two events of one room to one stream, for each that listens to it: all of them will ask for what is new. */
const EACH = 12;
const SHORTEST = 150;
const LONGEST = 4000;
const spreadOver = (listeners: number): number => Math.min(LONGEST, EACH * listeners);

/** What the reader's browser is told; false when it does not take it any more. */
export type Say = (event: "room" | "missed" | "", data?: object) => boolean;

type Standing = RoomStanding | null;

/** At most this many questions of streams are asked at the same time, so that people's own go first. */
const inTurn = turns(3);

/** A reader of the stream. */
export class LiveReader {
  readonly userId: string;
  #viewer: Viewer;
  #secret: string;
  #say: Say;
  #close: () => void;
  #courses = new Set<string>();
  #standings = new Map<string, Promise<Standing>>();
  #believedUntil = 0;
  #recognized: Promise<void> = Promise.resolve();
  #told = new Map<string, number>();
  #waiting = new Map<string, NodeJS.Timeout>();
  #over = false;

  constructor(viewer: Viewer, secret: string, say: Say, close: () => void) {
    this.userId = viewer.userId;
    this.#viewer = viewer;
    this.#secret = secret;
    this.#say = say;
    this.#close = close;
  }

  /** Asks again who this is; a session that has ended ends the stream. What is told meanwhile waits for the answer. */
  recognize(): Promise<void> {
    const asked = this.#recognized.catch(() => undefined).then(() => this.#ask());
    this.#recognized = asked;
    return asked;
  }

  async #ask(): Promise<void> {
    if (this.#over) return;
    const viewer = await inTurn(() => findViewer(this.#secret, new Date()));
    if (!viewer) return this.end();
    this.#viewer = viewer;
    this.#courses = new Set(await inTurn(() => listOwnCourses(viewer)));
    this.#standings.clear();
    this.#believedUntil = Date.now() + BELIEVED;
  }

  /** Is it time to ask again? */
  get stale(): boolean {
    return Date.now() >= this.#believedUntil;
  }

  isIn(courseId: string): boolean {
    return this.#courses.has(courseId);
  }

  /** Something changed in a room of a course of theirs, to which `listeners` streams listen. */
  async hear(news: RoomNews, listeners: number): Promise<void> {
    const { courseId, assignmentId } = news;
    await this.#recognized;
    if (!this.isIn(courseId)) return;
    const own = news.about?.some(({ writerId }) => this.#isSelf(writerId));
    // Their own words may have opened the others' to them; what is told to everybody may have changed anything.
    if (own || !news.about) this.#standings.delete(assignmentId);
    const standing = await this.#standingIn(courseId, assignmentId);
    if (this.#over || !standing || !concerns(standing, news)) return;
    this.#tellSoon(assignmentId, listeners);
  }

  #self = new Set<string>();
  #isSelf = (enrollmentId: string) => this.#self.has(enrollmentId);

  #standingIn(courseId: string, assignmentId: string): Promise<Standing> {
    const known = this.#standings.get(assignmentId);
    if (known) return known;
    const viewer = this.#viewer;
    const asked = inTurn(() => readStanding(viewer, courseId, assignmentId)).then(
      (standing) => {
        this.#self.add(standing.member.enrollmentId);
        return standing;
      },
      (error) => {
        if (error instanceof NotFound) return null;
        this.#standings.delete(assignmentId);
        return null;
      },
    );
    this.#standings.set(assignmentId, asked);
    return asked;
  }

  /** Many changes of one room become one event, and the events of many streams are spread. */
  #tellSoon(assignmentId: string, listeners: number): void {
    if (this.#waiting.has(assignmentId)) return;
    const spread = spreadOver(listeners);
    const since = Date.now() - (this.#told.get(assignmentId) ?? 0);
    const delay = Math.max(0, Math.max(SHORTEST, spread) - since) + Math.random() * spread * 0.5;
    const timer = setTimeout(() => {
      this.#waiting.delete(assignmentId);
      this.#told.set(assignmentId, Date.now());
      this.tell("room", { assignmentId, at: new Date().toISOString() });
    }, delay);
    timer.unref();
    this.#waiting.set(assignmentId, timer);
  }

  /** Anything may have been missed in any room: all of `listeners` will ask, and not at the same moment. */
  miss(listeners: number): void {
    setTimeout(() => this.tell("missed", {}), Math.random() * spreadOver(listeners)).unref();
  }

  /** Says something; a browser that does not take it is let go. */
  tell(event: "room" | "missed" | "", data?: object): void {
    if (!this.#over && !this.#say(event, data)) this.end();
  }

  end(): void {
    if (this.#over) return;
    this.#over = true;
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#close();
  }
}
