import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { Refusal } from "../lib/refusal.mjs";
import { type Header, headerShape, lineShape } from "./format";

export type Line = z.infer<typeof lineShape>;

/**
 * The header of a backup and its further lines, read as they are needed.
 * @throws Refusal when it is no backup of Headnote, is damaged, or ends early (while the lines are read)
 */
export async function readBackup(file: string): Promise<{ header: Header; lines: AsyncGenerator<Line> }> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const text = textLines(file);
  const first = await text.next();
  const header = headerShape.safeParse(json(first.done ? "" : first.value));
  if (!header.success) throw new Refusal(`${file} is not a backup made by Headnote, or is damaged.`);
  return { header: header.data, lines: parsed(text, file) };
}

/** Split at line feeds and nothing else: node:readline would also split at U+2028, which JSON leaves as it is. */
async function* textLines(file: string): AsyncGenerator<string> {
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => {}).setEncoding("utf8"); // errors are met below
  let open: string[] = [];
  try {
    for await (const piece of unzipped) {
      const [first = "", ...more] = String(piece).split("\n");
      open.push(first);
      for (const next of more) {
        yield open.join("");
        open = [next];
      }
    }
  } catch (error) {
    throw new Refusal(
      `${file} is not a backup made by Headnote, or is damaged (${error instanceof Error ? error.message : error}).`,
    );
  }
  if (open.join("")) yield open.join("");
}

async function* parsed(text: AsyncGenerator<string>, file: string): AsyncGenerator<Line> {
  let rows = 0;
  for await (const line of text) {
    const read = lineShape.safeParse(json(line));
    if (!read.success) throw new Refusal(`${file} is damaged: a line of it cannot be read.`);
    const value = read.data;
    if (Array.isArray(value)) rows++;
    else if ("end" in value && value.end === rows) return;
    yield value;
  }
  throw new Refusal(`${file} ends early: it is not whole.`);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
