// npm run people:reset -- EMAIL
import { resetFromConsole } from "../lib/data/public/console";
import { Refusal } from "./lib/refusal.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

await typescriptCommand(async ([email = ""]) => {
  const reset = await resetFromConsole(email, new Date());
  if (!reset.ok) throw new Refusal(reset.problem);
  console.log(
    `Give ${email} this link to a new password; it works once: ${new URL(`/links/${reset.value.secret}`, process.env.AUTH_URL).href}`,
  );
});
