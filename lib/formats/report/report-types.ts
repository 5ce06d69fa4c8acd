// A report: the argument as a numbered outline, with the brief's quotes and the annotations, ready to be set in type.

export interface ReportAnnotation {
  /** "Question", "Request for evidence"; "Reply" for an answer. */
  readonly word: string;
  /** Null for a former member. */
  readonly author: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly resolved: boolean;
  /** Markdown. */
  readonly body: string;
  readonly criterion: string | null;
  readonly source: { readonly url: string; readonly quote: string | null } | null;
  /** What it was about, where that was removed. */
  readonly orphanOf: string | null;
  readonly replies: readonly ReportAnnotation[];
}

/** One line of the outline. */
export interface ReportEntry {
  /** Such as "1.2.1". */
  readonly number: string;
  /** From 0. */
  readonly depth: number;
  /** Such as "Reason for “X”"; together with whom, where premises are linked. */
  readonly relation: string;
  readonly kind: "claim" | "premise" | "counterpoint";
  readonly text: string;
  /** Stands in full elsewhere: `text` says under which number. */
  readonly isStub: boolean;
  readonly label: string | null;
  /** Who holds it and how, where the author does not plainly assert it. */
  readonly attribution: string | null;
  readonly note: string | null;
  /** What the brief says, word for word. */
  readonly quotes: readonly string[];
  readonly annotations: readonly ReportAnnotation[];
  /** Annotations on the step from this statement (the last of its premises) to what it bears on. */
  readonly onStep: readonly ReportAnnotation[];
}

export interface ReportDocument {
  readonly title: string;
  /** Lines on whose text it maps: title, author, publisher, date, source; none for a map without a brief. */
  readonly about: readonly string[];
  readonly notice: string | null;
  readonly disclaimer: string | null;
  readonly language: string | null;
  /** Such as "50 statements, 44 steps, 3 annotations". */
  readonly counts: string;
  readonly url: string | null;
  readonly entries: readonly ReportEntry[];
  /** Annotations on the map, on passages that anchor nothing, and on what was removed. */
  readonly loose: readonly {
    readonly quote: string | null;
    readonly annotations: readonly ReportAnnotation[];
  }[];
}
