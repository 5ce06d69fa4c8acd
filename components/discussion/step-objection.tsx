"use client";
// An objection to a step says which way it fails; where a reason is wrong, it moves to that reason.
import { type ReactNode, useId, useState } from "react";
import type { Id, ObjectionAspect } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { ASPECT_WORDS } from "./aspect-words";
import { useStatementFacts } from "./use-statement-facts";

/** Three ways; the middle one asks which reason. */
export function StepObjection({ draft }: { draft: Draft }) {
  const name = useId();
  const { changeDraft, announce } = useDeskActions();
  const [reasonWrong, setReasonWrong] = useState(false);
  const premises = useDesk((state) =>
    draft.target ? state.graph.inferences.get(draft.target.id)?.premises : undefined,
  );
  const factsOf = useStatementFacts();
  const choose = (aspect: ObjectionAspect) => {
    setReasonWrong(false);
    changeDraft(draft.key, { aspect });
  };
  const moveTo = (id: Id) => {
    changeDraft(draft.key, { target: { type: "statement", id }, aspect: null });
    announce(`Your objection is now to “${factsOf(id).name}”.`);
  };
  const [only] = premises ?? [];
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
      <legend className="mb-1 p-0 text-[13px] font-medium leading-5">
        What is wrong with the step?
      </legend>
      <Way
        name={name}
        checked={draft.aspect === "does-not-follow"}
        onChoose={() => choose("does-not-follow")}
      >
        {ASPECT_WORDS["does-not-follow"]}
      </Way>
      <Way
        name={name}
        checked={reasonWrong}
        onChoose={() => {
          if (only && premises?.length === 1) moveTo(only);
          else setReasonWrong(true);
        }}
      >
        A reason is wrong
      </Way>
      {reasonWrong && (
        <div className="ml-6 flex flex-col gap-1">
          <p className="m-0 text-[12.5px] leading-[18px] text-muted">
            Which? Your objection moves there.
          </p>
          {premises?.map((id) => (
            <button
              key={id}
              type="button"
              onClick={() => moveTo(id)}
              className="rounded-md border border-line bg-card px-2.5 py-1.5 text-left text-[13px] leading-[18px] hover:border-line-strong"
            >
              {factsOf(id).text}
            </button>
          ))}
        </div>
      )}
      <Way
        name={name}
        checked={draft.aspect === "something-missing"}
        onChoose={() => choose("something-missing")}
      >
        {ASPECT_WORDS["something-missing"]}
      </Way>
    </fieldset>
  );
}

interface WayProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Way({ name, checked, onChoose, children }: WayProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 text-[13.5px] leading-5 pointer-coarse:min-h-10">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="m-0 accent-(--accent)"
      />
      {children}
    </label>
  );
}
