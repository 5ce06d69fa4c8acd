// What @argdown/core says of a text by itself, with its own application and plugins.

import type { IArgdownResponse } from "@argdown/core";
import { ArgdownApplication } from "@argdown/core/dist/ArgdownApplication.js";
import { DataPlugin } from "@argdown/core/dist/plugins/DataPlugin.js";
import { ModelPlugin } from "@argdown/core/dist/plugins/ModelPlugin.js";
import { ParserPlugin } from "@argdown/core/dist/plugins/ParserPlugin.js";

export interface CoreCounts {
  readonly errors: number;
  readonly statements: number;
  readonly arguments: number;
  readonly inferences: number;
  readonly relations: number;
}

/** Runs the reference parser as its own users do. */
export function runCore(text: string): IArgdownResponse {
  const app = new ArgdownApplication({ log: () => undefined, setLevel: () => undefined });
  app.addPlugin(new ParserPlugin(), "parse-input");
  app.addPlugin(new DataPlugin(), "build-model");
  app.addPlugin(new ModelPlugin(), "build-model");
  return app.run({ input: text, process: ["parse-input", "build-model"], throwExceptions: true });
}

/** The counts of what it found. */
export function coreCounts(text: string): CoreCounts {
  const found = runCore(text);
  const all = Object.values(found.arguments ?? {});
  const inferences = all.reduce(
    (sum, { pcs }) => sum + pcs.filter((line) => "inference" in line && line.inference).length,
    0,
  );
  return {
    errors: found.parserErrors?.length ?? 0,
    statements: Object.keys(found.statements ?? {}).length,
    arguments: all.length,
    inferences,
    relations: found.relations?.length ?? 0,
  };
}
