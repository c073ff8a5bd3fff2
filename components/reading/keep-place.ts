/** A paragraph of a text. */
export interface Place {
  revisionId: string;
  blockId: string;
}

interface KeepingNeeds {
  /** What is kept already; null for nothing. */
  last: Place | null;
  /** Where the reader is now; null between two texts. */
  inView: () => Place | null;
  send: (place: Place) => void;
  /** The reader rests elsewhere than at what was kept. */
  elsewhere: () => void;
}

/** Milliseconds a reader rests before a place counts, and between two messages to the server. */
const REST = 4000;
const SELDOM = 15_000;

const keyOf = (place: Place | null): string => (place ? `${place.revisionId}/${place.blockId}` : "");

/** Decides which places of a reader are kept, and when: where they rest, seldom, and at the latest when they leave. */
export function keepPlace({ last, inView, send, elsewhere }: KeepingNeeds) {
  let sent = keyOf(last);
  let at = Number.NEGATIVE_INFINITY;
  let place: Place | null = null;
  let read = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let sending: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    place = inView() ?? place;
    if (place && keyOf(place) !== sent) elsewhere();
  };
  const tell = () => {
    clearTimeout(sending);
    sending = undefined;
    if (!place || keyOf(place) === sent) return;
    [sent, at] = [keyOf(place), Date.now()];
    send(place);
  };
  return {
    /** The text moves under the reader's eyes. */
    scrolled() {
      read = true;
      clearTimeout(resting);
      resting = setTimeout(() => {
        look();
        const wait = at + SELDOM - Date.now();
        if (wait <= 0) tell();
        else sending ??= setTimeout(tell, wait);
      }, REST);
    },
    /** The page is not seen any more, and may never be again. */
    hidden() {
      if (!read) return;
      clearTimeout(resting);
      look();
      tell();
    },
    /** The page is gone: the place where the reader rested last is told. */
    leave() {
      clearTimeout(resting);
      tell();
    },
  };
}
