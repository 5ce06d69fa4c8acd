// What the brief pane shows, read from the desk: blocks, passages, the numbered marks and the counts of threads.
import { useMemo } from "react";
import type { Id, Passage, Statement } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import type { DeskBrief } from "@/lib/client/desk-types";
import {
  type BriefPassages,
  readBriefPassages,
  sameMapping,
} from "@/lib/client/highlights/brief-passages";
import { coveredPercent, uncoveredRanges } from "@/lib/client/highlights/coverage";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import {
  annotatedPassages,
  blockAt,
  threadsByBlock,
} from "@/lib/client/highlights/open-annotations";
import { useStable } from "@/lib/client/use-stable";
import type { Block } from "@/lib/contract/plain-text";
import type { Mark } from "./passage-mark";

export interface BriefPicture {
  readonly brief: DeskBrief;
  readonly blocks: readonly Block[];
  readonly passages: BriefPassages;
  /** The same list as long as the text is marked the same way. */
  readonly mapped: readonly Passage[];
  readonly marksByBlock: readonly (readonly Mark[])[];
  readonly threadsByBlock: readonly number[];
  /** Passages with open threads or highlights. */
  readonly annotated: ReadonlySet<Id>;
  /** Words outside the headings that no mapped passage holds. */
  readonly uncovered: readonly TextRange[];
  readonly coveredPercent: number;
}

/** The picture of a brief; what depends on the mapping alone keeps its identity when annotations come and go. */
export function useBriefPicture(brief: DeskBrief): BriefPicture {
  const records = useDesk((state) => state.graph.passages);
  const annotations = useDesk((state) => state.graph.annotations);
  const statements = useDesk((state) => state.graph.statements);
  const { blocks } = brief;
  const passages = useMemo(
    () => readBriefPassages(records, brief.revision),
    [records, brief.revision],
  );
  const mapped = useStable(passages.mapped, sameMapping);
  const marksByBlock = useMemo(
    () => marksIn(blocks, mapped, statements),
    [blocks, mapped, statements],
  );
  const threads = useMemo(
    () => threadsByBlock(blocks, passages, annotations),
    [blocks, passages, annotations],
  );
  const annotated = useMemo(() => annotatedPassages(annotations), [annotations]);
  const coverage = useMemo(
    () => coverageOf(brief.text, blocks, mapped),
    [brief.text, blocks, mapped],
  );
  return useMemo(
    () => ({
      brief,
      blocks,
      passages,
      mapped,
      marksByBlock,
      threadsByBlock: threads,
      annotated,
      ...coverage,
    }),
    [brief, blocks, passages, mapped, marksByBlock, threads, annotated, coverage],
  );
}

/** Headings are no part of the argument. */
function coverageOf(text: string, blocks: readonly Block[], mapped: readonly Passage[]) {
  const sayings = blocks.filter((block) => block.type !== "heading");
  const uncovered = uncoveredRanges(text, sayings, mapped);
  return { uncovered, coveredPercent: coveredPercent(sayings, uncovered) };
}

function marksIn(
  blocks: readonly Block[],
  mapped: readonly Passage[],
  statements: ReadonlyMap<string, Statement>,
): Mark[][] {
  const marks: Mark[][] = blocks.map(() => []);
  for (const [index, passage] of mapped.entries()) {
    const statementId = passage.statementIds[0];
    const block = marks[blockAt(blocks, passage.end - 1)];
    if (!statementId || !block) continue;
    const name = passage.statementIds.map((id) => nameOf(statements.get(id))).join(", ");
    block.push({ at: passage.end, number: index + 1, passageId: passage.id, statementId, name });
  }
  for (const block of marks) block.sort((a, b) => a.at - b.at || a.number - b.number);
  return marks;
}

function nameOf(statement: Statement | undefined): string {
  return statement ? (statement.label ?? statement.text) : "a statement";
}
