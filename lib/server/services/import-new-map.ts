// Makes a map of a file: the brief that it brings, its argument as one change, and the report beside it.
import "server-only";
import { emptyGraph } from "@/lib/argument/graph";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { ImportAnswer } from "@/lib/contract/imports";
import type { Visibility } from "@/lib/contract/map-document";
import { findBrief, insertBrief } from "../repositories/brief-repository";
import { isUniqueViolation, reader, type Tx, write } from "../repositories/database";
import { insertMap } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { headOf, idOfRequest, newBrief } from "./create-map";
import { planImport } from "./import-plan";
import { type FileRequest, type ReadFile, readFile } from "./import-read";
import { importStages, type Saving } from "./import-stages";
import { storedImport } from "./import-stored";
import { writeImport } from "./import-write";
import { newId, newSlug } from "./new-id";

export interface NewMapFile extends FileRequest {
  readonly title?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly requestId?: string | undefined;
}

const TITLE_MAX = 200;

/** The new map, owned by the person (by nobody for an operator), or the one that the same request made before. */
export async function importNewMap(actor: Actor | null, file: NewMapFile): Promise<ImportAnswer> {
  const { requestId } = file;
  const id = actor && requestId !== undefined ? idOfRequest(actor, requestId) : newId();
  const before = requestId === undefined ? null : await storedImport(await reader(), actor, id);
  if (before) return before;
  const { reading, saving } = importStages(file);
  const read = await readFile(actor?.id ?? null, reading, null);
  saving(0);
  try {
    return await write((tx) => make(tx, actor, { file, read, id, saving }));
  } catch (error) {
    if (requestId === undefined || !isUniqueViolation(error)) throw error;
    const made = await storedImport(await reader(), actor, id);
    if (made) return made;
    throw new AppError(
      "CONFLICT",
      "This request made a map before, which is gone since. Send it under a new requestId.",
    );
  }
}

interface Making {
  readonly file: NewMapFile;
  readonly read: ReadFile;
  readonly id: string;
  readonly saving: Saving;
}

async function make(
  tx: Tx,
  actor: Actor | null,
  { file, read, id, saving }: Making,
): Promise<ImportAnswer> {
  const { fileName, visibility = "private" } = file;
  const { summary, parsed } = read;
  if (actor && !(await findLivingUser(tx, actor.id)))
    throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
  const title = file.title ?? titleOf(read, fileName);
  const ownerId = actor?.id ?? null;
  await insertMap(tx, { id, slug: newSlug(title), title, visibility, ownerId });
  const { brief: text } = parsed;
  if (text?.markdown) {
    const fields = { ...text, title: oneLine(text.title) ?? title };
    await insertBrief(tx, id, newBrief(fitBrief(fields), text.markdown));
  }
  const brief = await findBrief(tx, id);
  const graph = emptyGraph();
  const into = { mapId: id, graph, briefRevision: brief?.revision ?? null, actor };
  const { operations, report } = planImport(parsed, into);
  saving(1);
  const { map, importId } = await writeImport(tx, {
    ...{ mapId: id, actor, clientOpId: newId(), graph, brief, bringsBrief: false },
    ...{ operations, report, fileName, format: summary.format },
    provenance: parsed.map.provenance,
  });
  saving(2);
  return { ...summary, report, map: headOf(map), seq: map.seq, importId };
}

/** The file's own title, its brief's, or its name without the ending. */
function titleOf({ parsed }: Pick<ReadFile, "parsed">, fileName: string): string {
  const title = oneLine(parsed.map.title) ?? oneLine(parsed.brief?.title ?? null);
  return title ?? oneLine(fileName.replace(/\.[^.]{1,12}$/, "")) ?? "Imported map";
}

type BriefWords = Parameters<typeof newBrief>[0];

/** What a stranger's file says of a text, as lines of a length that can be shown. */
export function fitBrief({ title, ...rest }: BriefWords): BriefWords {
  const { author, source, series, publisher, publishedOn, language, notice, disclaimer } = rest;
  const date = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(publishedOn ?? "") ? publishedOn : null;
  const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language ?? "") ? language : null;
  return {
    title,
    author: oneLine(author, 300),
    source: oneLine(source, 2000),
    series: oneLine(series, 300),
    publisher: oneLine(publisher, 300),
    publishedOn: date,
    language: tag,
    notice: oneLine(notice, 500),
    disclaimer: oneLine(disclaimer, 2000),
  };
}

/** Words on one line, without what cannot be shown; null where none are left. */
function oneLine(words: string | null | undefined, most = TITLE_MAX): string | null {
  // A stranger's title may have megabytes, most of them accents of one letter.
  const flat = (words ?? "")
    .slice(0, most * 4)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
  return [...flat].slice(0, most).join("").slice(0, most).trim() || null;
}
