/** One round: a student writes in one or two tabs while line, server, session and browser fail; then all is quiet. */
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "../load/chance";
import type { Ledger } from "./ledger";
import type { Line } from "./line";
import type { FaultyServer } from "./server";
import { type Device, type Initial, Tab } from "./tab";

export interface RoundWorld {
  server: FaultyServer;
  line: Line;
  ledger: Ledger;
  chance: Chance;
  userId: string;
  /** Of the answer's route. */
  address: string;
  /** What a page that opens now is given. */
  stored: () => Promise<Initial>;
  device: Device;
  /** A keystroke that nobody has typed before. */
  key: () => string;
}

/** So often the person tries again at the end before something is called stuck. */
const TRIES = 12;

/** Writes through the faults and waits until everything rests; what does not come to rest is wrong. */
export async function faultRound(world: RoundWorld): Promise<void> {
  const { line, chance, ledger } = world;
  line.calm = false;
  const tabs: Tab[] = [await open(world, [])];
  if (chance.inHundred(45)) {
    tabs.push(await open(world, tabs));
    ledger.count("two tabs");
  }
  const happenings = drawn(world);
  const turns = 4 + chance.below(5);
  for (let turn = 0; turn < turns; turn++) {
    const tab = chance.pick(tabs);
    if (!tab) break;
    for (let keys = 1 + chance.below(4); keys > 0; keys--) tab.type(world.key());
    const saving = chance.inHundred(75) ? tab.flush() : Promise.resolve(true);
    if (chance.inHundred(50)) await pause(chance.below(30));
    await happenings.shift()?.(tabs);
    // The person goes on writing while what they have written is still on its way.
    if (!tab.closed && chance.inHundred(40)) tab.type(world.key());
    await saving;
    if (tab.closed) continue;
    if (chance.inHundred(60)) await tab.choose(chance.pick(["both", "both", "mine", "theirs"]) ?? "both");
  }
  await quiet(world, tabs);
}

async function open(world: RoundWorld, others: readonly Tab[]): Promise<Tab> {
  const living = new Set(others.map(({ page }) => page));
  return new Tab(world.userId, world.address, await world.stored(), world.device, living, world.ledger);
}

type Happening = (tabs: Tab[]) => Promise<void>;

/** What happens in this round beyond the line's own faults, in the order of its turns. */
function drawn(world: RoundWorld): (Happening | undefined)[] {
  const { server, line, ledger, chance, userId } = world;
  const happenings: (Happening | undefined)[] = [];
  const put = (inHundred: number, what: string, ...steps: Happening[]) => {
    if (!chance.inHundred(inHundred)) return;
    ledger.count(what);
    happenings.push(...(chance.inHundred(50) ? [undefined] : []), ...steps);
  };
  put(
    35,
    "network gone for a while",
    async () => {
      line.network = false;
    },
    async () => {
      line.network = true;
    },
  );
  put(30, "server killed and started again", server.kill, server.start);
  put(
    30,
    "session deleted, signed in again",
    () => server.signOut(userId),
    async () => {
      line.secret = await server.signIn(userId);
    },
  );
  put(30, "tab closed at once and opened again", async (tabs) => {
    const gone = tabs.pop();
    gone?.close();
    tabs.push(await open(world, tabs));
  });
  return happenings;
}

/** Everything works again: what is unsaved is sent, what lies on the device is taken up, and nothing is left. */
async function quiet(world: RoundWorld, tabs: Tab[]): Promise<void> {
  const { server, line, ledger, userId } = world;
  line.calm = true;
  line.network = true;
  if (!(await isUp(server))) await server.start();
  line.secret = await server.signIn(userId);
  await Promise.all(line.late);
  for (const tab of tabs) await settle(tab, ledger);
  for (const tab of tabs) tab.close();
  for (let times = 0; world.device.size > 0 && times < TRIES; times++) {
    const tab = await open(world, []);
    await settle(tab, ledger);
    tab.close();
  }
  if (world.device.size > 0) ledger.wrong.push("something stays on the device though all is saved");
}

async function settle(tab: Tab, ledger: Ledger): Promise<void> {
  for (let times = 0; tab.unsaved && times < TRIES; times++) {
    await tab.choose("both");
    await tab.flush();
  }
  if (tab.unsaved) ledger.wrong.push(`a tab does not come to rest: ${tab.state}`);
}

const isUp = ({ site }: FaultyServer) =>
  fetch(`${site}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
