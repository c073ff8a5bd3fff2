import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, type SaveState } from "./autosave.client";
import type { DeviceDraft } from "./device-drafts.client";
import type { Sent } from "./send.client";

interface Save {
  content: string;
  baseVersion: number;
  clientId: string;
}

/** A server that keeps one text, as `saveAnswer` does, and may be out of reach. */
class Server {
  content = "";
  version = 0;
  clientId = "";
  saves: Save[] = [];
  reach: "all" | "none" | "answers lost" = "all";

  async put(save: Save): Promise<Sent<string>> {
    if (this.reach === "none") return { state: "offline" };
    this.saves.push(save);
    const savedAt = "2026-12-03T16:04:00.000Z";
    const repeated = save.clientId === this.clientId;
    if (!repeated && save.baseVersion !== this.version) {
      return { state: "conflict", version: this.version, savedAt, theirs: this.content };
    }
    if (!repeated) Object.assign(this, { content: save.content, version: this.version + 1, clientId: save.clientId });
    if (this.reach === "answers lost") return { state: "offline" };
    return { state: "saved", version: this.version, savedAt };
  }
}

let ids = 0;

function open(server: Server, device: { draft: DeviceDraft | null }, said?: (content: string) => unknown) {
  const states: SaveState<string>[] = [];
  const autosave = new Autosave<string>(
    { content: server.content, version: server.version, savedAt: null },
    {
      send: (save) => server.put(save),
      keep: async (draft) => {
        device.draft = draft;
        return true;
      },
      forget: async () => {
        device.draft = null;
      },
      newId: () => `save-${ids++}`,
      now: () => Date.now(),
      changed: (state) => states.push(state),
      ...(said ? { said } : {}),
    },
  );
  return { autosave, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("saves after a pause, once, and leaves nothing on the device", async () => {
  const [server, device] = [new Server(), { draft: null as DeviceDraft | null }];
  const { autosave } = open(server, device);
  for (const text of ["H", "He", "Hel"]) autosave.change(text);
  expect(device.draft?.content).toBe("Hel");
  await vi.advanceTimersByTimeAsync(2000);
  expect(server).toMatchObject({ content: "Hel", version: 1 });
  expect(server.saves).toHaveLength(1);
  expect(device.draft).toBeNull();
  expect(autosave.state).toEqual({ kind: "saved", at: "2026-12-03T16:04:00.000Z" });
});

test("someone who writes without a pause is saved all the same", async () => {
  const server = new Server();
  const { autosave } = open(server, { draft: null });
  for (let letter = 0; letter < 16; letter++) {
    autosave.change("x".repeat(letter));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(server.version).toBeGreaterThan(0);
});

test("without a connection it is kept, said, and sent again later", async () => {
  const [server, device] = [new Server(), { draft: null as DeviceDraft | null }];
  server.reach = "none";
  const { autosave } = open(server, device);
  autosave.change("written on the train");
  await vi.advanceTimersByTimeAsync(2000);
  expect(autosave.state).toEqual({ kind: "waiting", why: "offline", kept: true });
  expect(device.draft?.content).toBe("written on the train");
  expect(autosave.unsaved).toBe(true);
  server.reach = "all";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content).toBe("written on the train");
  expect(autosave.unsaved).toBe(false);
});

test("an answer that is lost on the way makes no conflict with oneself", async () => {
  const [server, device] = [new Server(), { draft: null as DeviceDraft | null }];
  server.reach = "answers lost";
  const { autosave } = open(server, device);
  autosave.change("one");
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.version).toBe(1);
  autosave.change("one, two");
  server.reach = "all";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server).toMatchObject({ content: "one, two", version: 2 });
  expect(autosave.state.kind).toBe("saved");
});

test("nor does it where the server keeps words otherwise than they are typed", async () => {
  const server = new Server();
  const put = server.put.bind(server);
  // As notes are kept: without blanks around them.
  server.put = (save) => put({ ...save, content: save.content.trim() });
  server.reach = "answers lost";
  const { autosave } = open(server, { draft: null }, (content) => content.trim());
  autosave.change("one ");
  await vi.advanceTimersByTimeAsync(1500);
  autosave.change("one two");
  server.reach = "all";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server).toMatchObject({ content: "one two", version: 2 });
  expect(autosave.state.kind).toBe("saved");
});

test("what was given up is not sent again, though an answer to it comes late or never", async () => {
  const server = new Server();
  const { autosave } = open(server, { draft: null });
  server.reach = "none";
  autosave.change("Forget this.");
  const sent = autosave.flush();
  autosave.stop();
  await autosave.settled();
  await sent;
  server.reach = "all";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saves).toEqual([]);
  autosave.change("But not this.");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content).toBe("But not this.");
});

test("nor what waited behind a save that was on its way as it was given up", async () => {
  const server = new Server();
  const put = server.put.bind(server);
  server.put = (save) => new Promise((done) => setTimeout(() => done(put(save)), 4000));
  const { autosave } = open(server, { draft: null });
  autosave.change("Forget this.");
  await vi.advanceTimersByTimeAsync(1500);
  autosave.change("Forget this, and that.");
  await vi.advanceTimersByTimeAsync(1500);
  autosave.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saves.map(({ content }) => content)).toEqual(["Forget this."]);
});

test.each(["mine", "theirs"] as const)("another tab was faster: both are there, and %s can be kept", async (choice) => {
  const [server, device] = [new Server(), { draft: null as DeviceDraft | null }];
  const [first, second] = [open(server, { draft: null }), open(server, device)];
  first.autosave.change("from the first tab");
  await vi.advanceTimersByTimeAsync(2000);
  second.autosave.change("from the second tab");
  await vi.advanceTimersByTimeAsync(2000);
  expect(second.autosave.state).toEqual({ kind: "conflict", theirs: "from the first tab", version: 1 });
  expect(server.content).toBe("from the first tab");
  expect(device.draft?.content).toBe("from the second tab");
  second.autosave.change("from the second tab, more");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content).toBe("from the first tab");
  const kept = await second.autosave.resolve(choice);
  expect(kept).toBe(choice === "mine" ? "from the second tab, more" : "from the first tab");
  expect(server.content).toBe(kept);
  expect(second.autosave.unsaved).toBe(false);
});

test("what is written while the device forgets the other text is saved", async () => {
  const server = new Server();
  const device = { draft: null as DeviceDraft | null };
  const { autosave } = open(server, device);
  Object.assign(server, { content: "from elsewhere", version: 1, clientId: "elsewhere" });
  autosave.change("from here");
  await vi.advanceTimersByTimeAsync(2000);
  const chosen = autosave.resolve("theirs");
  autosave.change("from elsewhere, and on");
  await chosen;
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.content).toBe("from elsewhere, and on");
  expect(autosave.unsaved).toBe(false);
});

test("what a closed page left on the device is taken up and saved", async () => {
  const server = new Server();
  const { autosave } = open(server, { draft: null });
  autosave.resume({ content: "left behind", baseVersion: 0, sent: null });
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.content).toBe("left behind");
});

test("what a closed page left, when the server has its last save without having said so", async () => {
  const server = new Server();
  Object.assign(server, { content: "one", version: 1 });
  const { autosave } = open(server, { draft: null });
  autosave.resume({ content: "one, two", baseVersion: 0, sent: "one" });
  await vi.advanceTimersByTimeAsync(2000);
  expect(server).toMatchObject({ content: "one, two", version: 2 });
});

test.each([
  ["one, two", 1],
  ["one, two, three", 2],
])(
  "what a closed page left, when its last save arrives after the next page has opened: %s",
  async (content, version) => {
    const server = new Server();
    const { autosave, states } = open(server, { draft: null });
    await server.put({ content: "one, two", baseVersion: 0, clientId: "of the closed page" });
    autosave.resume({ content, baseVersion: 0, sent: "one, two" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(states.map(({ kind }) => kind)).not.toContain("conflict");
    expect(autosave.state.kind).toBe("saved");
    expect(autosave).toMatchObject({ unsaved: false, held: content, version });
    expect(server).toMatchObject({ content, version });
  },
);

test("what a closed page left, when something newer was saved elsewhere", async () => {
  const server = new Server();
  Object.assign(server, { content: "newer", version: 3 });
  const { autosave } = open(server, { draft: null });
  autosave.resume({ content: "left behind", baseVersion: 1, sent: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content).toBe("newer");
  expect(autosave.state).toEqual({ kind: "conflict", theirs: "newer", version: 3 });
});

test("a refusal is said and what was written stays", async () => {
  const device = { draft: null as DeviceDraft | null };
  const server = new Server();
  server.put = async () => ({ state: "refused", problem: "This assignment has closed." });
  const { autosave } = open(server, device);
  autosave.change("too late");
  await vi.advanceTimersByTimeAsync(2000);
  expect(autosave.state).toEqual({ kind: "refused", problem: "This assignment has closed.", kept: true });
  expect(device.draft?.content).toBe("too late");
});

test("a page that is opened again goes on with what is written, and takes what is newer only when all is saved", async () => {
  const server = new Server();
  const { autosave } = open(server, { draft: null });
  autosave.change("not saved yet");
  autosave.renew({ content: "newer elsewhere", version: 4, savedAt: null });
  expect(autosave).toMatchObject({ held: "not saved yet", version: 0 });
  await vi.advanceTimersByTimeAsync(2000);
  autosave.renew({ content: "older", version: 1, savedAt: null });
  expect(autosave.held).toBe("not saved yet");
  autosave.renew({ content: "newer elsewhere", version: 4, savedAt: null });
  expect(autosave).toMatchObject({ held: "newer elsewhere", version: 4, unsaved: false });
});

test("a refusal after failures does not end the saving: what is written next is sent", async () => {
  const server = new Server();
  const put = server.put.bind(server);
  server.reach = "none";
  const { autosave } = open(server, { draft: null });
  autosave.change("far too long");
  await vi.advanceTimersByTimeAsync(5000);
  server.put = async () => ({ state: "refused", problem: "This is too long." });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(autosave.state.kind).toBe("refused");
  server.reach = "all";
  server.put = put;
  autosave.change("short");
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.content).toBe("short");
  expect(autosave.state.kind).toBe("saved");
});

test("nor does a conflict after failures, when the other text is taken", async () => {
  const server = new Server();
  server.reach = "none";
  const { autosave } = open(server, { draft: null });
  autosave.change("written on the train");
  await vi.advanceTimersByTimeAsync(5000);
  Object.assign(server, { content: "written at home", version: 1, clientId: "at home", reach: "all" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(autosave.state.kind).toBe("conflict");
  await autosave.resolve("theirs");
  autosave.change("written at home, and more");
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.content).toBe("written at home, and more");
});

test("on a slow line one request is on its way at a time, however many wait for it", async () => {
  const server = new Server();
  const put = server.put.bind(server);
  let [onTheWay, most] = [0, 0];
  server.put = async (save) => {
    most = Math.max(most, ++onTheWay);
    await new Promise((done) => setTimeout(done, 4000));
    onTheWay--;
    return put(save);
  };
  const { autosave, states } = open(server, { draft: null });
  let text = "";
  for (let word = 0; word < 12; word++) {
    text += "word ";
    autosave.change(text);
    await vi.advanceTimersByTimeAsync(1500);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(most).toBe(1);
  expect(new Set(server.saves.map(({ clientId }) => clientId)).size).toBe(server.saves.length);
  expect(states.map(({ kind }) => kind)).not.toContain("conflict");
  expect(server.content).toBe(text);
});

test("what a closed page left is asked about again, when its next page too is closed before anybody has chosen", async () => {
  const server = new Server();
  Object.assign(server, { content: "newer", version: 3 });
  const device = { draft: null as DeviceDraft | null };
  const { autosave } = open(server, device);
  autosave.resume({ content: "left behind", baseVersion: 1, sent: null });
  await vi.advanceTimersByTimeAsync(5000);
  autosave.change("left behind, and more");
  const left = device.draft;
  const next = open(server, { draft: null }).autosave;
  next.resume({ content: `${left?.content}`, baseVersion: left?.baseVersion ?? -1, sent: left?.sent });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content).toBe("newer");
  expect(next.state).toEqual({ kind: "conflict", theirs: "newer", version: 3 });
  await next.resolve("mine");
  expect(server).toMatchObject({ content: "left behind, and more", version: 4 });
});
