/** All open streams of this process, and the one line on which it hears what they are told. */
import { hearNews } from "../data/public/news";
import type { News } from "../domain/annotation/news";
import type { Viewer } from "../domain/policy/viewer";
import { errorFacts, log } from "../log/log";
import { LiveReader, type Say } from "./live-reader";

/** Streams one person may have open: one for each of their browsers; and streams of one process. */
const MOST_OF_ONE = 8;
const MOST_OF_ALL = 3000;
/** Lines that stay silent are cut by what stands between. In milliseconds. */
const HEARTBEAT = 20_000;
/** How often is looked for streams that have to be asked again who they are. */
const LOOK = 5000;

interface Hub {
  readers: Set<LiveReader>;
  line: ReturnType<typeof hearNews>;
  end: () => Promise<void>;
}

/** Development reloads modules; streams that are open must not be forgotten. */
const kept: { headnoteHub?: Hub | undefined } & typeof globalThis = globalThis;

const noted = (error: unknown) => log.error({ event: "failed", work: "live", ...errorFacts(error) });

function begin(): Hub {
  const readers = new Set<LiveReader>();
  const line = hearNews({
    heard: (news) => spread(readers, news),
    missed: () => {
      for (const reader of readers) reader.miss(readers.size);
    },
  });
  const beats = setInterval(() => {
    for (const reader of readers) reader.tell("", {});
  }, HEARTBEAT);
  const looks = setInterval(() => {
    for (const reader of readers) if (reader.stale) reader.recognize().catch(noted);
  }, LOOK);
  beats.unref();
  looks.unref();
  const end = async () => {
    clearInterval(beats);
    clearInterval(looks);
    for (const reader of [...readers]) reader.end();
    kept.headnoteHub = undefined;
    await line.end();
  };
  // A server that is told to stop waits for what it still answers, and a stream is never answered to its end.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
  return { readers, line, end };
}

function spread(readers: ReadonlySet<LiveReader>, news: News): void {
  if (news.kind === "people") {
    const people = new Set(news.userIds);
    for (const reader of readers) if (people.has(reader.userId)) reader.recognize().catch(noted);
    return;
  }
  const there = [...readers].filter((reader) => reader.isIn(news.courseId));
  for (const reader of there) reader.hear(news, there.length).catch(noted);
}

/**
 * Opens a stream for somebody who is signed in by `secret`; "full" when they, or all together, have too many. `say`
 * brings what is told to their browser, `close` ends it. The function that comes back is to be called when the browser
 * goes.
 */
export async function openLive(
  viewer: Viewer,
  secret: string,
  say: Say,
  close: () => void,
): Promise<(() => void) | "full"> {
  kept.headnoteHub ??= begin();
  const { readers, line } = kept.headnoteHub;
  const own = [...readers].filter((reader) => reader.userId === viewer.userId);
  if (own.length >= MOST_OF_ONE || readers.size >= MOST_OF_ALL) return "full";
  const reader: LiveReader = new LiveReader(viewer, secret, say, () => {
    readers.delete(reader);
    close();
  });
  readers.add(reader);
  try {
    await Promise.all([line.ready, reader.recognize()]);
  } catch (error) {
    reader.end();
    throw error;
  }
  return () => reader.end();
}

/** Ends all streams and the line: before the process ends, and after a test. */
export async function endLive(): Promise<void> {
  await kept.headnoteHub?.end();
}
