// The small raised number behind a passage that stands in the map: a link to its statement, with or without scripts.
import type { Id } from "@/lib/argument/records";

export interface Mark {
  /** Where it stands: the passage's end. */
  readonly at: number;
  /** The passage's number in the text, from 1. */
  readonly number: number;
  readonly passageId: Id;
  /** The statement that the link leads to. */
  readonly statementId: Id;
  /** What the statements are called, for those who hear the link. */
  readonly name: string;
}

/** The number stands outside the runs of text (no data-start), so that it is neither selected nor counted. */
export function PassageMark({ mark }: { mark: Mark }) {
  return (
    <a
      className="passage-mark"
      href={`#s-${mark.statementId}`}
      data-passage={mark.passageId}
      draggable={false}
      aria-label={`In the map: ${mark.name}`}
    >
      {mark.number}
    </a>
  );
}
