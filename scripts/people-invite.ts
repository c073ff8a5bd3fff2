// npm run people:invite -- EMAIL [--name NAME] [--may-create-courses]; with --set-up (used by npm start): the first person.
import { parseArgs } from "node:util";
import { inviteFromConsole } from "../lib/data/public/console";
import { createOneTimeLink } from "../lib/data/public/links";
import { Refusal } from "./lib/refusal.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

const options = {
  name: { type: "string" },
  "may-create-courses": { type: "boolean" },
  "set-up": { type: "boolean" },
} as const;

await typescriptCommand(async (args) => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const link = (secret: string) => new URL(`/links/${secret}`, process.env.AUTH_URL).href;
  if (values["set-up"]) {
    console.log(link(await createOneTimeLink({ kind: "SetUp", userId: null, createdById: null }, new Date())));
    return;
  }
  const mayCreate = values["may-create-courses"] ?? false;
  const [email = ""] = positionals;
  const invited = await inviteFromConsole({ email, name: values.name ?? null, mayCreate }, new Date());
  if (!invited.ok) throw new Refusal(invited.problem);
  console.log(`Give ${email} this link; it works once: ${link(invited.value.secret)}`);
});
