// What an import that was carried out before had answered, for who sends the same request again.
import "server-only";
import type { Patch } from "@/lib/argument/patch";
import type { Actor } from "@/lib/contract/actor";
import type { ImportAnswer, ImportCounts, ImportSummary } from "@/lib/contract/imports";
import type { MapFormat, Report } from "@/lib/formats/format-types";
import { findBrief } from "../repositories/brief-repository";
import type { Reader } from "../repositories/database";
import { findImportedFileBySeq } from "../repositories/imported-file-repository";
import { findEntry } from "../repositories/log-repository";
import { findMap } from "../repositories/map-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import { headOf } from "./create-map";

/** The import that made this map, or the one that is the log's entry `seq`; null where there is none. */
export async function storedImport(
  db: Reader,
  actor: Actor | null,
  mapId: string,
  at?: number,
): Promise<ImportAnswer | null> {
  const found = await findMap(db, mapId, actor?.id ?? null);
  if (!found?.role) return null;
  const file = await findImportedFileBySeq(db, mapId, at);
  const entry = file && (await findEntry(db, mapId, file.seq));
  if (!file || !entry) return null;
  const brief = at === undefined ? await findBrief(db, mapId) : null;
  const summary: ImportSummary = {
    format: file.format as MapFormat,
    title: found.map.title,
    counts: countsOf(readStoredPatch(entry.patch)),
    brief: brief && {
      title: brief.title,
      author: brief.author,
      words: brief.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    },
    report: JSON.parse(file.report) as Report,
  };
  return { ...summary, map: headOf(found.map), seq: file.seq, importId: file.id };
}

function countsOf({ statements, inferences, passages, annotations }: Patch): ImportCounts {
  const steps = Object.values(inferences?.added ?? {});
  const attacks = steps.filter(({ kind }) => kind === "attack");
  const undercuts = attacks.filter(({ target }) => target.type === "inference").length;
  const size = (part: { readonly added: object } | undefined) =>
    Object.keys(part?.added ?? {}).length;
  return {
    statements: size(statements),
    supports: steps.length - attacks.length,
    attacks: attacks.length - undercuts,
    undercuts,
    linked: steps.filter(({ premises }) => premises.length > 1).length,
    passages: size(passages),
    annotations: size(annotations),
  };
}
