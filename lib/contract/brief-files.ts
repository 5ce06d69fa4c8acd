// Reading a file as a brief: what is taken, and the answer of POST /api/briefs/read.

/** The kinds of file that become a brief, by what they hold rather than by their names. */
export const BRIEF_KINDS = ["text", "markdown", "html", "docx", "pdf"] as const;
export type BriefKind = (typeof BRIEF_KINDS)[number];

export const BRIEF_FILE_LIMITS = {
  /** Of the file. */
  bytes: 20_000_000,
  /** Of a request's body, so that a file over our limit is refused in words. */
  body: 25_000_000,
  /** Of the Markdown that it becomes, in UTF-8. */
  markdown: 2_000_000,
  pages: 2000,
} as const;

export interface BriefReportItem {
  readonly kind: "lost" | "changed" | "kept";
  /** For programs, kebab-case. */
  readonly code: string;
  /** A plain sentence or two for people. */
  readonly message: string;
  readonly line?: number | undefined;
}

/** What the file's reader lost, changed or kept; as the reports of the map formats. */
export interface BriefReport {
  readonly items: readonly BriefReportItem[];
  /** How many more there were. */
  readonly omitted: number;
}

/** A file read as a brief. Nothing is stored: the person sees it, mends it and makes a map of it. */
export interface ReadBrief {
  readonly kind: BriefKind;
  /** LF and NFC; its plain text is that of plain-text.ts. */
  readonly markdown: string;
  /** What the file says of itself; null where it says nothing that is of use. */
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly warnings: BriefReport;
}
