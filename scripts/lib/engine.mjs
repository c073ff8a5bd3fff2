// Prisma's schema engine in WebAssembly: no binary to download, and the same bookkeeping as `prisma migrate deploy`.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { at, read } from "./checkout.mjs";

const require = createRequire(import.meta.url);
const PACKAGE = "@prisma/schema-engine-wasm/schema_engine_bg";

/** No table is managed by others. */
export const filters = { externalTables: [], externalEnums: [] };

/** The schema as the engine takes it. @param {string} [content] */
export const schemaFiles = (content = read(at("prisma/schema.prisma"))) => [{ path: "schema.prisma", content }];

/** The WebAssembly module keeps its state beside itself: a second instance in the same process would mix with the first. */
/** @type {Promise<any> | undefined} */
let loaded;
async function load() {
  const bound = await import(PACKAGE);
  const wasm = fs.readFileSync(path.join(path.dirname(require.resolve(PACKAGE)), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bound });
  bound.__wbg_set_wasm(instance.exports);
  Object(instance.exports).__wbindgen_start();
  return bound.SchemaEngine;
}

/**
 * The engine on one connection. The adapter of Prisma would split a script at every semicolon, also inside functions
 * and comments, and run the pieces without a transaction; ours sends it whole.
 * @param {import("pg").Pool} pool with at most one client
 */
export async function schemaEngine(pool) {
  loaded ??= load();
  const SchemaEngine = await loaded;
  const files = schemaFiles().map((f) => [f.path, f.content]);
  return SchemaEngine.new({ datamodels: files }, () => {}, bindMigrationAwareSqlAdapterFactory(wholeScripts(pool)));
}

/** @param {import("pg").Pool} pool */
function wholeScripts(pool) {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => void (await pool.query(script));
    return adapter;
  };
  return factory;
}
