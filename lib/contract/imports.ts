// Bringing files in: what was recognised and read of one, what it becomes, and what a map took in.
import type { Id } from "../argument/records";
import type { MapFormat, Provenance, Report } from "../formats/format-types";
import type { MapHead, Visibility } from "./map-document";

/** Bytes of a request that brings a file. The file itself has at most `FORMAT_LIMITS.bytes`. */
export const IMPORT_BODY_LIMIT = 25_000_000;

/** How each format is called, in the order in which people choose. */
export const IMPORT_FORMATS: readonly { readonly id: MapFormat; readonly label: string }[] = [
  { id: "counterpoint", label: "Counterpoint JSON" },
  { id: "argdown", label: "Argdown" },
  { id: "aif", label: "AIF JSON (OVA, AIFdb, xAIF)" },
  { id: "sadface", label: "SADFace" },
  { id: "kialo", label: "Kialo text" },
  { id: "microtext", label: "arg-microtext XML" },
  { id: "outline", label: "Outline (Markdown or indented text)" },
  { id: "opml", label: "OPML outline" },
  { id: "csv", label: "Table (CSV)" },
  { id: "xlsx", label: "Spreadsheet (XLSX)" },
];

/** What a map would have of a file, in numbers. Attacks on steps are undercuts, and not among the attacks. */
export interface ImportCounts {
  readonly statements: number;
  readonly supports: number;
  readonly attacks: number;
  readonly undercuts: number;
  /** Steps with two premises or more. */
  readonly linked: number;
  readonly passages: number;
  readonly annotations: number;
}

/** One place of the argument, in reading order. */
export interface ImportLine {
  readonly key: string;
  readonly depth: number;
  /** How it bears on what it stands under; null for a root. */
  readonly relation: "support" | "attack" | "undercut" | "backing" | null;
  readonly text: string;
  readonly label: string | null;
  /** Whether it is one of several premises that only together bear on it. */
  readonly linked: boolean;
  /** It stands in full elsewhere. */
  readonly stub: boolean;
}

/** A table's first rows, so that a person can say what its columns are. */
export interface ImportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each role the number of its column, from 0; as it was guessed, or as the person said. */
  readonly mapping: Readonly<Record<string, number | null>>;
}

/** What a file turned out to be. */
export interface ImportSummary {
  readonly format: MapFormat;
  readonly title: string | null;
  readonly counts: ImportCounts;
  readonly brief: {
    readonly title: string | null;
    readonly author: string | null;
    readonly words: number;
  } | null;
  readonly report: Report;
}

/** The answer of POST /api/imports/preview: nothing was saved. */
export interface ImportPreview extends ImportSummary {
  /** The first places in reading order. */
  readonly lines: readonly ImportLine[];
  /** How many more places there are. */
  readonly moreLines: number;
  /** The map drawn, as SVG; null where it is too large for a preview. */
  readonly picture: string | null;
  /** For tables alone. */
  readonly table: ImportTable | null;
  /** Why there is no argument yet: a table whose columns the person has to name. Else null. */
  readonly problem: string | null;
}

/** The answer of POST /api/imports and POST /api/maps/{id}/imports. */
export interface ImportAnswer extends ImportSummary {
  readonly map: MapHead;
  /** The number of the change in the map's history. */
  readonly seq: number;
  readonly importId: Id;
}

/** One line of GET /api/maps/{id}/imports. */
export interface ImportedFileEntry {
  readonly id: Id;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly format: string;
  /** Null where the caller may not edit the map. */
  readonly fileName: string | null;
  /** Null for an operator and for a former member. */
  readonly importedBy: { readonly id: Id; readonly name: string } | null;
  readonly report: Report;
  readonly hasProvenance: boolean;
}

/** Newest first. */
export interface ImportList {
  readonly imports: readonly ImportedFileEntry[];
}

/** The answer of GET /api/maps/{id}/imports/{importId}: what the file held and a map cannot show. */
export interface ImportProvenance {
  readonly id: Id;
  readonly format: string;
  /** Null where the caller may not edit the map. */
  readonly fileName: string | null;
  readonly provenance: Provenance | null;
}

/** What is asked of a file besides its bytes. */
export interface ImportRequest {
  readonly fileName: string;
  readonly format?: MapFormat | undefined;
  /** For tables: for each role its column, from 0. */
  readonly mapping?: Readonly<Record<string, number | null>> | undefined;
}

export interface NewMapImportRequest extends ImportRequest {
  /** The file's own title, or its name, where it is left out. */
  readonly title?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** Minted by the sender: the same person with the same one gets what it made. */
  readonly requestId?: string | undefined;
}
