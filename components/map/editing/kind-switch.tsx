"use client";
// Two switches above the text of something new: whether it speaks for or against.
import type { InferenceKind } from "@/lib/argument/records";
import { useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { RoleIcon } from "../role-look";

const WORDS = {
  statement: { support: "Reason", attack: "Counterpoint" },
  inference: { support: "Backs the step", attack: "Doubts the step" },
} as const;

/** Radios; nothing where the relation has no kind to choose. */
export function KindSwitch({ editor }: { readonly editor: OpenEditor }) {
  const { changeEditor } = useDeskActions();
  const { start } = editor;
  if (start.mode === "edit" || start.relation.type !== "step") return null;
  const { relation } = start;
  const choose = (kind: InferenceKind) =>
    changeEditor({ start: { ...start, relation: { ...relation, kind } } });
  return (
    <fieldset className="m-0 flex w-fit rounded-md border border-line-strong p-0">
      <legend className="sr-only">For or against</legend>
      {(["support", "attack"] as const).map((kind) => (
        <label
          key={kind}
          className="flex min-h-8 cursor-pointer items-center gap-1.5 px-3 text-[13px] font-medium first-of-type:rounded-l-md last-of-type:rounded-r-md has-checked:bg-accent/12 has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            name={`kind-${editor.statementId}`}
            checked={relation.kind === kind}
            onChange={() => choose(kind)}
            className="sr-only"
          />
          <RoleIcon
            of={kind === "support" ? "premise" : "counterpoint"}
            className={kind === "support" ? "text-premise" : "text-counterpoint"}
          />
          {WORDS[relation.target.type][kind]}
        </label>
      ))}
    </fieldset>
  );
}
