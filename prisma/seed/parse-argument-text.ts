// Turns an argument text and the plain text of its brief into operations. Pure: the same text gives the same ids.
import type { AddInference } from "../../lib/argument/operations/add-inference";
import type { AddPassage } from "../../lib/argument/operations/add-passage";
import type { AddStatement } from "../../lib/argument/operations/add-statement";
import type { SetMainClaim } from "../../lib/argument/operations/set-main-claim";
import {
  type ArgumentDraft,
  type DraftStatement,
  type DraftStep,
  draftArgument,
} from "./argument-draft";
import { type Problem, readArgumentLines } from "./argument-lines";
import { locateQuote, type Place } from "./locate-quote";

export type { Problem } from "./argument-lines";

/** The operations that build a map. */
export type SeedOperation = AddStatement | AddPassage | AddInference | SetMainClaim;

export type ParsedArgument =
  | { readonly ok: true; readonly operations: SeedOperation[] }
  | { readonly ok: false; readonly problems: Problem[] };

const contextLength = 32;

/**
 * Operations in an order that can be applied: statements as the text has them, passages as the brief has them, steps,
 * the main claim (the first statement). Where the text has problems, all of them, by line.
 */
export function parseArgumentText(source: string, brief: string): ParsedArgument {
  const problems: Problem[] = [];
  const draft = draftArgument(readArgumentLines(source, problems), problems);
  const ids = mintStatementIds(draft, problems);
  const passages = placePassages(draft, ids, brief, problems);
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  const operations: SeedOperation[] = [];
  for (const statement of draft.statements.values()) {
    operations.push(addStatement(statement, idOf(ids, statement.label)));
  }
  operations.push(...passages, ...addInferences(draft.steps, ids));
  if (draft.main !== null)
    operations.push({ v: 1, type: "setMainClaim", statementId: idOf(ids, draft.main) });
  return { ok: true, operations };
}

/** A label as part of an id: `[a-z0-9-]`, 1 to 26 characters; one without Latin letters goes by its code points. */
function slugOf(label: string): string {
  const latin = label
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = latin.replace(/^-|-$/g, "");
  const codes = [...label].map((char) => char.codePointAt(0)?.toString(16)).join("-");
  return (slug === "" ? codes : slug).slice(0, 26);
}

function mintStatementIds(draft: ArgumentDraft, problems: Problem[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const { label, line } of draft.statements.values()) {
    const id = `statement-${slugOf(label)}`;
    const other = taken.get(id);
    if (other !== undefined) {
      problems.push({
        line,
        message: `The labels [${label}] and [${other}] are too alike to tell apart in an id. Change one of them.`,
      });
    }
    taken.set(id, label);
    ids.set(label, id);
  }
  return ids;
}

/** The id of a label that is known to be there. */
function idOf(ids: ReadonlyMap<string, string>, label: string): string {
  const id = ids.get(label);
  if (id === undefined) throw new Error(`No id was minted for [${label}].`);
  return id;
}

function addStatement({ text, label, note, holder }: DraftStatement, id: string): SeedOperation {
  return {
    v: 1,
    type: "addStatement",
    id,
    text,
    label,
    ...(note === null ? {} : { note }),
    ...(holder === null ? {} : { heldBy: holder.name, stance: holder.stance }),
  };
}

/** One passage for each stretch that is quoted, however many statements quote it, in the order of the brief. */
function placePassages(
  draft: ArgumentDraft,
  ids: ReadonlyMap<string, string>,
  brief: string,
  problems: Problem[],
): SeedOperation[] {
  const places = new Map<
    string,
    Place & { readonly id: string; readonly statementIds: string[] }
  >();
  for (const { label, quotes } of draft.statements.values()) {
    for (const [index, quote] of quotes.entries()) {
      const place = locateQuote(quote, brief);
      if ("message" in place) {
        problems.push(place);
        continue;
      }
      const key = `${place.start}-${place.end}`;
      const known = places.get(key);
      const statementId = idOf(ids, label);
      if (known?.statementIds.includes(statementId)) {
        problems.push({
          line: quote.line,
          message: `[${label}] quotes these words twice. Keep one of the lines.`,
        });
      } else if (known) known.statementIds.push(statementId);
      else {
        const id = `passage-${slugOf(label)}${index === 0 ? "" : `-${index + 1}`}`;
        places.set(key, { ...place, id, statementIds: [statementId] });
      }
    }
  }
  return [...places.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ id, start, end, statementIds }) => ({
      v: 1,
      type: "addPassage",
      id,
      briefRevision: 1,
      exact: brief.slice(start, end),
      prefix: brief
        .slice(Math.max(0, start - contextLength), start)
        .replace(/^[\uDC00-\uDFFF]/, ""),
      suffix: brief.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/, ""),
      start,
      end,
      statementIds,
    }));
}

function addInferences(
  steps: readonly DraftStep[],
  ids: ReadonlyMap<string, string>,
): SeedOperation[] {
  const minted = new Map<DraftStep, string>();
  const taken = new Set<string>();
  return steps.map((step) => {
    const { kind, premises, target } = step;
    const onStep = typeof target !== "string";
    const end = slugOf(onStep ? (target.premises[0] ?? "") : target);
    const stem = `${onStep ? "doubt" : "step"}-${slugOf(premises[0] ?? "")}-${end}`;
    let id = stem;
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
    taken.add(id);
    minted.set(step, id);
    return {
      v: 1,
      type: "addInference",
      id,
      kind,
      premises: premises.map((label) => idOf(ids, label)),
      target: onStep
        ? { type: "inference", id: minted.get(target) ?? "" }
        : { type: "statement", id: idOf(ids, target) },
    };
  });
}
