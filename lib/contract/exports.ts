// What a map can be taken out as: one table that the dialog, the interface and the command line read.

/** The kinds of export, in the order in which people are shown them. */
export const EXPORT_GROUPS = [
  { id: "documents", label: "To read and to print" },
  { id: "pictures", label: "Pictures" },
  { id: "text", label: "Text" },
  { id: "data", label: "Data for other tools" },
  { id: "annotations", label: "Annotations" },
] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number]["id"];

/** What a person may choose beside the format. `tiled` spreads a picture over several sheets of `paper`. */
export const EXPORT_CHOICES = ["annotations", "theme", "scale", "paper", "tiled"] as const;
export type ExportChoice = (typeof EXPORT_CHOICES)[number];

/** Choices that only some formats heed; each has a value, so that a writer need not ask. */
export interface FormatOptions {
  readonly theme: "light" | "dark";
  /** Pixels for each of the layout's, 1 to 4. */
  readonly scale: number;
  readonly paper: "a4" | "letter";
  readonly tiled: boolean;
}

export const DEFAULT_FORMAT_OPTIONS: FormatOptions = {
  theme: "light",
  scale: 2,
  paper: "a4",
  tiled: false,
};

/** What one format is and can. */
export interface ExportFormatEntry {
  readonly label: string;
  /** What it is for, in one plain line. */
  readonly purpose: string;
  readonly group: ExportGroup;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Which choices change the file. A format that does not take `annotations` never or always holds them. */
  readonly takes: readonly ExportChoice[];
  /** `server`: a file from the server; `browser`: the page makes it from the SVG; `view`: a page that one prints. */
  readonly made: "server" | "browser" | "view";
  /** Whether it is text, which can be copied. */
  readonly isText: boolean;
}

const TEXT = { made: "server", isText: true } as const;
const BINARY = { made: "server", isText: false } as const;

const TABLE = {
  print: {
    label: "Print or PDF of the argument",
    purpose:
      "The argument as a numbered outline with its quotes, for the printer or to save as PDF.",
    group: "documents",
    extension: "html",
    mediaType: "text/html",
    takes: ["annotations"],
    made: "view",
    isText: false,
  },
  docx: {
    label: "Word document",
    purpose: "The same report as a .docx file, to edit and to hand in.",
    group: "documents",
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    takes: ["annotations"],
    ...BINARY,
  },
  html: {
    label: "Web page in one file",
    purpose:
      "The map with its brief, to open in any browser, without a network and without an account.",
    group: "documents",
    extension: "html",
    mediaType: "text/html",
    takes: ["annotations", "theme"],
    made: "server",
    isText: false,
  },
  pdf: {
    label: "PDF of the map",
    purpose: "The drawing on one page, or over several sheets to put up on a wall.",
    group: "pictures",
    extension: "pdf",
    mediaType: "application/pdf",
    takes: ["annotations", "theme", "paper", "tiled"],
    ...BINARY,
  },
  svg: {
    label: "SVG",
    purpose: "The drawing with its words as text: sharp at any size, for papers and slides.",
    group: "pictures",
    extension: "svg",
    mediaType: "image/svg+xml",
    takes: ["annotations", "theme"],
    ...TEXT,
  },
  png: {
    label: "PNG",
    purpose: "The drawing as pixels, for where an SVG cannot go.",
    group: "pictures",
    extension: "png",
    mediaType: "image/png",
    takes: ["annotations", "theme", "scale"],
    made: "browser",
    isText: false,
  },
  outline: {
    label: "Outline in Markdown",
    purpose: "Indented lines with + for reasons and - for counterpoints; can be pasted back.",
    group: "text",
    extension: "md",
    mediaType: "text/markdown",
    takes: ["annotations"],
    ...TEXT,
  },
  text: {
    label: "Plain text",
    purpose: "The argument as numbered lines, for an e-mail or a note.",
    group: "text",
    extension: "txt",
    mediaType: "text/plain",
    takes: ["annotations"],
    ...TEXT,
  },
  argdown: {
    label: "Argdown",
    purpose: "A language for arguments in plain text, for Argdown's own tools and editors.",
    group: "text",
    extension: "argdown",
    mediaType: "text/plain",
    takes: ["annotations"],
    ...TEXT,
  },
  counterpoint: {
    label: "Counterpoint JSON",
    purpose:
      "Everything, without loss: to keep a copy, or to move the map to another Counterpoint.",
    group: "data",
    extension: "json",
    mediaType: "application/json",
    takes: ["annotations"],
    ...TEXT,
  },
  aif: {
    label: "AIF JSON",
    purpose: "The Argument Interchange Format, for AIFdb, OVA and argument mining.",
    group: "data",
    extension: "json",
    mediaType: "application/json",
    takes: ["annotations"],
    ...TEXT,
  },
  sadface: {
    label: "SADFace",
    purpose: "A small JSON format for arguments, with sources.",
    group: "data",
    extension: "json",
    mediaType: "application/json",
    takes: ["annotations"],
    ...TEXT,
  },
  xlsx: {
    label: "Excel workbook",
    purpose: "Statements and annotations as two sheets, for a gradebook or a coding sheet.",
    group: "data",
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    takes: ["annotations"],
    ...BINARY,
  },
  csv: {
    label: "CSV of the statements",
    purpose:
      "A row for each place of a statement: its id, its parent, how it relates, what it says.",
    group: "data",
    extension: "csv",
    mediaType: "text/csv",
    takes: [],
    ...TEXT,
  },
  opml: {
    label: "OPML",
    purpose: "For outliners and mind-mapping tools.",
    group: "data",
    extension: "opml",
    mediaType: "text/x-opml",
    takes: ["annotations"],
    ...TEXT,
  },
  dot: {
    label: "DOT",
    purpose: "For Graphviz, which draws the argument as a graph.",
    group: "data",
    extension: "dot",
    mediaType: "text/vnd.graphviz",
    takes: [],
    ...TEXT,
  },
  w3c: {
    label: "W3C Web Annotations",
    purpose: "The annotations as JSON-LD with their quotes, for annotation tools such as Recogito.",
    group: "annotations",
    extension: "jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    takes: [],
    ...TEXT,
  },
  "csv-annotations": {
    label: "CSV of the annotations",
    purpose: "A row for each annotation: who said what, when, on what, and whether it is resolved.",
    group: "annotations",
    extension: "csv",
    mediaType: "text/csv",
    takes: [],
    ...TEXT,
  },
} as const satisfies Record<string, ExportFormatEntry>;

export type ExportFormat = keyof typeof TABLE;

/** Every format that a map can be taken out as. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, ExportFormatEntry>> = TABLE;

/** The ids, in the order in which people are shown them. */
export const EXPORT_FORMAT_IDS = Object.keys(TABLE) as readonly ExportFormat[];

/** Whether a word names a format that can be asked for. */
export function isExportFormat(word: string): word is ExportFormat {
  return EXPORT_FORMAT_IDS.some((id) => id === word);
}

/** Formats that are about annotations alone hold them whatever was asked. */
export function alwaysAnnotated(format: ExportFormat): boolean {
  return EXPORT_FORMATS[format].group === "annotations";
}

/** Whether annotations come along where nobody says: where a file is there to hold everything, in reports, and in a
 * workbook, which has a sheet for them. */
export function annotatedByDefault(format: ExportFormat): boolean {
  return ["counterpoint", "print", "docx", "xlsx"].includes(format) || alwaysAnnotated(format);
}

/** Statements that an address can name at most: more would not fit in it. */
export const MAX_EXPORT_STATEMENTS = 200;

/** What one should know of a file before taking it: the answer with `report=1`. */
export interface ExportReport {
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly statements: number;
  readonly inferences: number;
  readonly annotations: number;
  /** What the file cannot hold or says in another way. */
  readonly report: {
    readonly items: readonly {
      readonly kind: "lost" | "changed" | "kept";
      readonly code: string;
      readonly message: string;
      readonly line?: number | undefined;
    }[];
    readonly omitted: number;
  };
}
