// What is wrong with what stands in an editor, in words.
import { TEXT_RULES, textProblem } from "@/lib/argument/text-rules";
import type { OpenEditor } from "@/lib/client/editing/editing-types";

/** One sentence for each thing to mend, the text first. */
export function problemsOf({ text, label, note, heldBy }: OpenEditor): string[] {
  const problems = [
    textProblem(text.trim(), TEXT_RULES.statementText),
    label.trim() && textProblem(label.trim(), TEXT_RULES.label),
    note.trim() && textProblem(note.trim(), TEXT_RULES.note),
    heldBy.trim() && textProblem(heldBy.trim(), TEXT_RULES.heldBy),
  ];
  return problems.flatMap((problem) => (problem ? [problem] : []));
}

/** Whether something stands behind "More", so that it opens at once. */
export function hasMore({ note, heldBy, stance, unstated }: OpenEditor): boolean {
  return note !== "" || heldBy !== "" || stance !== null || unstated;
}
