/** Hearing what other processes tell: one line to the database beside the pool, kept open for the life of the process. */
import { Client } from "pg";
import { type News, newsFrom } from "../../domain/annotation/news";
import { NEWS_CHANNEL } from "../parts/tell-room";

/** What is done when something is heard. */
export interface Hearing {
  heard: (news: News) => void;
  /** The line was down for a while: anything may have been missed. */
  missed: () => void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A line that has died without a word is found out by asking something. In milliseconds. */
const PROBE_EVERY = 30_000;

/** Begins to listen; a line that breaks is opened again, later and later. `ready` when it listens for the first time. */
export function hearNews({ heard, missed }: Hearing): { ready: Promise<void>; end: () => Promise<void> } {
  let over = false;
  let listened = false;
  let wait = FIRST_WAIT;
  let line: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let begun = () => {};
  const ready = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const open = async () => {
    const own = new Client({
      connectionString: process.env.DATABASE_URL,
      ...{ keepAlive: true, application_name: "headnote news", connectionTimeoutMillis: 10_000, query_timeout: 10_000 },
    });
    line = own;
    let lost = false;
    const again = () => {
      if (lost) return;
      lost = true;
      own.end().catch(() => undefined);
      if (over) return;
      timer = setTimeout(() => void open(), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    own.on("error", again);
    own.on("end", again);
    own.on("notification", ({ payload }) => {
      const news = newsFrom(payload ?? "");
      if (news) heard(news);
    });
    try {
      await own.connect();
      await own.query(`LISTEN ${NEWS_CHANNEL}`);
    } catch {
      again();
      return;
    }
    wait = FIRST_WAIT;
    if (listened) missed();
    listened = true;
    begun();
  };
  const probe = setInterval(() => {
    if (listened) line?.query("SELECT 1").catch((error) => line?.emit("error", error));
  }, PROBE_EVERY);
  probe.unref();
  void open();
  const end = async () => {
    over = true;
    clearInterval(probe);
    clearTimeout(timer);
    await line?.end().catch(() => undefined);
  };
  return { ready, end };
}
