// What every format turns into and is made from: the contract of the folders beside this file.
import type {
  Annotation,
  ArgumentGraph,
  Id,
  Inference,
  Passage,
  Statement,
} from "../argument/records";

/** The formats that hold an argument, by the name that the command line and the interface use. */
export const MAP_FORMATS = [
  "counterpoint",
  "argdown",
  "aif",
  "sadface",
  "kialo",
  "microtext",
  "outline",
  "opml",
  "csv",
  "xlsx",
] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

/** A statement that is not in a map yet: without who and when. */
export type FormatStatement = Pick<
  Statement,
  "id" | "text" | "label" | "note" | "heldBy" | "stance" | "unstated" | "position"
>;

export type FormatInference = Pick<Inference, "id" | "kind" | "premises" | "target" | "scheme">;

/** A stretch of the brief that came with the map. Offsets count UTF-16 code units of `FormatBrief.text`. */
export type FormatPassage = Pick<
  Passage,
  "id" | "exact" | "prefix" | "suffix" | "start" | "end" | "statementIds"
>;

/** An annotation with the name of its author, who need not have an account here. */
export interface FormatAnnotation
  extends Pick<
    Annotation,
    "id" | "target" | "kind" | "body" | "parentId" | "aspect" | "criterion" | "source"
  > {
  readonly author: string | null;
  /** ISO 8601; null where the file does not say. */
  readonly createdAt: string | null;
  readonly resolved: boolean;
}

/** What a format holds and a map does not, as plain JSON: locutions, tags, groups, loose scheme nodes. */
export type Provenance = Readonly<Record<string, unknown>>;

/**
 * An argument that keeps every rule of lib/argument/SPEC.md (`createMapBuilder` sees to that). Inferences stand in an
 * order in which each follows the inference that it targets. Annotations that target the whole map have the id "map".
 */
export interface FormatMap {
  readonly title: string | null;
  readonly statements: readonly FormatStatement[];
  readonly inferences: readonly FormatInference[];
  readonly passages: readonly FormatPassage[];
  readonly annotations: readonly FormatAnnotation[];
  readonly mainClaimId: Id | null;
  readonly provenance: Provenance | null;
}

/** A text that came with a map. */
export interface FormatBrief {
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly series: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly notice: string | null;
  readonly disclaimer: string | null;
  /** What offsets of passages count in: plain text, LF, NFC. */
  readonly text: string;
  /** The Markdown that `text` was read from; null where the format has only plain text. */
  readonly markdown: string | null;
}

/**
 * What a reader or writer did that the person should know before going on.
 * - `lost`: the other side cannot hold it, and it is gone.
 * - `changed`: it was mended or is said in another way.
 * - `kept`: a map cannot show it; it is kept in the map's provenance.
 */
export type ReportKind = "lost" | "changed" | "kept";

export interface ReportItem {
  readonly kind: ReportKind;
  /** For programs, kebab-case, such as "text-too-long"; the same fact has the same code in every format. */
  readonly code: string;
  /** One or two plain sentences for people: what happened, to what. */
  readonly message: string;
  /** From 1, where the file has lines. */
  readonly line?: number;
}

export interface Report {
  /** In the order of the file, at most `FORMAT_LIMITS.reportItems`. */
  readonly items: readonly ReportItem[];
  /** How many more there were. */
  readonly omitted: number;
}

/** Why a file could not be read at all: what is wrong, where, and what to do. */
export interface FormatProblem {
  /** `malformed`: it is not what it says; `too-large`: over a limit of ours; `empty`: it holds no argument. */
  readonly code: "malformed" | "too-large" | "empty";
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

export interface Parsed {
  readonly map: FormatMap;
  readonly brief: FormatBrief | null;
  readonly report: Report;
}

/** Never throws for what a file can hold. */
export type ParseResult =
  | { readonly ok: true; readonly value: Parsed }
  | { readonly ok: false; readonly problem: FormatProblem };

/** A map as it stands, for writing it out. The graph holds only what is to be written (a branch, the selection). */
export interface ExportSource {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  /** The map's own address; null where nobody knows it. */
  readonly url: string | null;
  readonly graph: ArgumentGraph;
  readonly brief: (FormatBrief & { readonly id: Id; readonly revision: number }) | null;
  /** Names of the people that records name, by id. */
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
  /** What earlier imports kept, newest first. */
  readonly provenance: readonly { readonly format: string; readonly data: Provenance }[];
  /** What came as W3C Web Annotations, by annotation, to be given back; only where a format asks for it. */
  readonly received?: ReadonlyMap<Id, Provenance>;
}

export interface ExportOptions {
  readonly annotations: boolean;
  /** ISO 8601, UTC: when it is written. The pure folders have no clock. */
  readonly at: string;
  /** Begins a stage of the work and hands over what tells how far that is; nobody listens where it is left out. */
  readonly stages?: (stage: WriteStage) => (done: number, total: number) => void;
}

/** What a writer may be at: placing cards, drawing what was placed, writing statements, packing the file. */
export type WriteStage = "layout" | "draw" | "write" | "pack";

export interface Serialized {
  readonly content: string;
  readonly report: Report;
}

/** What every format that is text offers; a folder may offer one of the two alone. */
export type ParseText = (text: string, onBuilt?: OnBuilt) => ParseResult;
/** Hears how many of the file's statements have been taken in, once it is known how many there are. */
export type OnBuilt = (done: number, total: number) => void;
export type SerializeMap = (source: ExportSource, options: ExportOptions) => Serialized;

/** What one file may hold; beyond it a reader answers `too-large` instead of working on. */
export const FORMAT_LIMITS = {
  bytes: 20_000_000,
  characters: 20_000_000,
  statements: 20_000,
  inferences: 40_000,
  passages: 20_000,
  annotations: 20_000,
  /** Nesting of JSON, XML, headings and indentation. */
  depth: 200,
  reportItems: 500,
  /** Characters of a provenance as JSON; more is cut, and reported. */
  provenance: 2_000_000,
} as const;
