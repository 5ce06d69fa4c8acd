// What readers build a map with: whatever they hand in, what comes out keeps the rules of the core.
import type { Id, InferenceTarget } from "../../argument/records";
import { isRecordId, LIMITS } from "../../argument/text-rules";
import {
  FORMAT_LIMITS,
  type FormatAnnotation,
  type FormatInference,
  type FormatMap,
  type FormatPassage,
  type FormatProblem,
  type FormatStatement,
  type OnBuilt,
  type Provenance,
} from "../format-types";
import { fitProvenance } from "./fit-provenance";
import { fitScheme, fitStatement, type StatementWords } from "./fit-words";
import { createReport, type ReportBuilder } from "./report-builder";
import { settleInferences } from "./settle-inferences";

/** A step as a reader hands it in, in any order; premises and target are ids that the builder gave. */
export interface StepWords {
  readonly kind: FormatInference["kind"];
  readonly premises: readonly Id[];
  readonly target: InferenceTarget;
  readonly scheme?: string | null | undefined;
}

/** The file holds more than a map can; readers let it pass, and `guardParse` turns it into a problem. */
export class OverLimit extends Error {
  readonly problem: FormatProblem;

  constructor(message: string) {
    super(message);
    this.problem = { code: "too-large", message };
  }
}

export interface MapBuilder {
  readonly report: ReportBuilder;
  /** Says how many statements are to come, for who is told how far it is. */
  expect(statements: number): void;
  /** An id for the file's own key: the key itself where it is a fitting id that nobody has, else one made in order. */
  idFor(key: string): Id;
  /** Adds a statement under an id of `idFor`; false, and told, where it says nothing. */
  statement(id: Id, words: StatementWords, line?: number): boolean;
  hasStatement(id: Id): boolean;
  /** Adds a step under an id of `idFor`. What breaks a rule is dropped by `finish`, and told. */
  inference(id: Id, step: StepWords, line?: number): void;
  passage(passage: FormatPassage): void;
  annotation(annotation: FormatAnnotation): void;
  mainClaim(id: Id): void;
  /** Keeps what a map cannot show, under a name; a second value under the same name makes a list. */
  keep(name: string, value: unknown): void;
  finish(title: string | null): FormatMap;
}

/** Telling each statement would cost more than the work. */
const TOLD_EVERY = 50;

/** An empty map to be filled; `onBuilt` hears how far it is. Throws `OverLimit` where a limit of `FORMAT_LIMITS` is passed. */
export function createMapBuilder(onBuilt?: OnBuilt): MapBuilder {
  const report = createReport();
  const taken = new Set<Id>();
  const statements = new Map<Id, FormatStatement>();
  const inferences = new Map<Id, FormatInference & { readonly line: number | undefined }>();
  const passages: FormatPassage[] = [];
  const annotations: FormatAnnotation[] = [];
  const kept: Record<string, unknown> = Object.create(null);
  let mainClaimId: Id | null = null;
  let minted = 0;
  let expected = 0;

  const mint = (): Id => {
    for (;;) {
      minted += 1;
      const id = `imported-${String(minted).padStart(5, "0")}`;
      if (!taken.has(id)) return id;
    }
  };

  return {
    report,
    expect: (count) => {
      expected = count;
      onBuilt?.(0, expected);
    },
    idFor: (key) => {
      const id = isRecordId(key) && !taken.has(key) ? key : mint();
      taken.add(id);
      return id;
    },
    statement: (id, words, line) => {
      atMost(statements.size, FORMAT_LIMITS.statements, "statements");
      const fitted = fitStatement(words, report, line);
      if (fitted === null) {
        report.tell("lost", "empty-statement", "A statement without words was left out.", line);
        return false;
      }
      statements.set(id, { id, ...fitted });
      if (expected > 0 && statements.size % TOLD_EVERY === 0)
        onBuilt?.(Math.min(statements.size, expected), expected);
      return true;
    },
    hasStatement: (id) => statements.has(id),
    inference: (id, step, line) => {
      atMost(inferences.size, FORMAT_LIMITS.inferences, "steps");
      const scheme = fitScheme(step.scheme, report, line);
      const premises = [...new Set(step.premises)];
      inferences.set(id, { id, kind: step.kind, premises, target: step.target, scheme, line });
    },
    passage: (passage) => {
      atMost(passages.length, FORMAT_LIMITS.passages, "passages");
      passages.push(passage);
    },
    annotation: (annotation) => {
      atMost(annotations.length, FORMAT_LIMITS.annotations, "annotations");
      annotations.push(annotation);
    },
    mainClaim: (id) => {
      mainClaimId = id;
    },
    keep: (name, value) => {
      if (!Object.hasOwn(kept, name)) kept[name] = value;
      else if (Array.isArray(kept[name])) kept[name].push(value);
      else kept[name] = [kept[name], value];
    },
    finish: (title) => ({
      title:
        title === null || title.trim() === "" ? null : [...title.trim()].slice(0, 200).join(""),
      statements: [...statements.values()],
      inferences: settleInferences(statements, inferences, report),
      passages: passages.map((passage) => ({
        ...passage,
        statementIds: [...new Set(passage.statementIds)]
          .filter((id) => statements.has(id))
          .slice(0, LIMITS.passageStatements),
      })),
      annotations,
      mainClaimId: mainClaimId !== null && statements.has(mainClaimId) ? mainClaimId : null,
      provenance: fitProvenance(kept as Provenance, report),
    }),
  };
}

function atMost(count: number, limit: number, what: string): void {
  if (count < limit) return;
  throw new OverLimit(
    `This file has more than ${limit.toLocaleString("en")} ${what}, which is more than one map holds. Split it into several files.`,
  );
}
