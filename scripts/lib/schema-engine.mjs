// Prisma's schema engine as WebAssembly: it needs no download of a native binary and works offline.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { adapterFor } from "./database-adapter.mjs";

/** @typedef {import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine} SchemaEngine */
/** @typedef {import("./database-adapter.mjs").AdapterFactory} AdapterFactory */
/** @typedef {import("./database-url.mjs").Provider} Provider */

const packageName = "@prisma/schema-engine-wasm/schema_engine_bg";

/** @type {Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined} */
let loading;

async function load() {
  // Where the engine leaves the reason when it gives up; without it the reason would be lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message: (message) => console.error(`The schema engine gave up: ${message}`),
    },
  });
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve(packageName);
  const wasm = join(dirname(entry), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    "./schema_engine_bg.js": /** @type {any} */ (bindings),
  });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  return bindings;
}

/** A connection to nothing, for work on schemas alone. */
function nowhere(/** @type {Provider} */ provider) {
  /** @type {{ provider: "sqlite" | "postgres" }} */
  const name = { provider: provider === "sqlite" ? "sqlite" : "postgres" };
  const nothing = { columnNames: [], columnTypes: [], rows: [] };
  const connection = {
    ...name,
    adapterName: "nowhere",
    executeScript: () => Promise.resolve(),
    executeRaw: () => Promise.resolve(0),
    queryRaw: () => Promise.resolve(nothing),
    startTransaction: () => Promise.reject(new Error("There is no database here.")),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(connection);
  return { ...name, adapterName: "nowhere", connect, connectToShadowDb: connect };
}

/**
 * Runs `work` with an engine. Engine and connections are closed afterwards, for an open one keeps its lock.
 * @template T
 * @param {AdapterFactory} factory
 * @param {{ path: string, text: string }} schema
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function run(factory, schema, work) {
  loading ??= load();
  const bindings = await loading;
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  /** @type {import("@prisma/driver-adapter-utils").SqlDriverAdapter[]} */
  const opened = [];
  /** @param {() => ReturnType<AdapterFactory["connect"]>} connect */
  const remember = (connect) => async () => {
    const adapter = await connect();
    opened.push(adapter);
    return adapter;
  };
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: remember(() => factory.connect()),
    connectToShadowDb: remember(() => factory.connectToShadowDb()),
  });
  /** @type {import("@prisma/schema-engine-wasm/schema_engine_bg").ConstructorOptions} */
  const datamodels = { datamodels: [[schema.path, schema.text]] };
  const engine = await bindings.SchemaEngine.new(datamodels, () => undefined, bound).catch(
    (error) => {
      throw new Error(`The database cannot be opened. Check DATABASE_URL. ${reason(error)}`);
    },
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const adapter of opened) await adapter.dispose();
  }
}

/** What the engine says, on one line. @param {unknown} error */
function reason(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}

let last = Promise.resolve();

/**
 * Runs `work` with an engine on the database at `url`. One after the other within a process: SQLite's waiting
 * blocks the thread, so that two at once would wait for each other.
 * @template T
 * @param {string} url
 * @param {{ path: string, text: string }} schema
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withSchemaEngine(url, schema, work) {
  const result = last.then(async () => run(await adapterFor(url), schema, work));
  last = result.then(
    () => undefined,
    () => undefined,
  );
  return result;
}

/**
 * Runs `work` with an engine that has no database, to compare schemas.
 * @template T
 * @param {Provider} provider
 * @param {{ path: string, text: string }} schema
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withDetachedEngine(provider, schema, work) {
  return run(nowhere(provider), schema, work);
}
