import { type Saying, sayInstant } from "@/lib/domain/time/say";

interface DateTextProps {
  /** The instant. */
  at: Date;
  /** IANA name of the course's zone. */
  zone: string;
  /** How much is said; `full` names the zone. */
  saying?: Saying;
  /** The instant of the request: within its year the year is left out. */
  now?: Date;
}

/** An instant in words, the same for every reader, with the exact instant for machines. */
export function DateText({ at, zone, saying = "full", now }: DateTextProps) {
  return <time dateTime={at.toISOString()}>{sayInstant(at, zone, saying, now)}</time>;
}
