// Tells the others what one is writing on, and that one has stopped.
import { useEffect } from "react";
import { useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import type { PresenceTarget } from "@/lib/contract/live-events";

/** Reports the record that the open editor edits or adds to. */
export function useTypingReport(editor: OpenEditor | null): void {
  const actions = useDeskActions();
  const subject = editor && subjectOf(editor);
  const type = subject?.type;
  const id = subject?.id;
  useEffect(() => {
    if (!(type && id)) return;
    actions.report({ editing: { type, id } });
    return () => actions.report({ editing: null });
  }, [actions, type, id]);
}

/** What is written on: the edited statement, or what the new one bears on. */
function subjectOf({ start }: OpenEditor): PresenceTarget | null {
  if (start.mode === "edit") return { type: "statement", id: start.statementId };
  const { relation } = start;
  if (relation.type === "claim") return null;
  return relation.type === "step"
    ? relation.target
    : { type: "inference", id: relation.inferenceId };
}
