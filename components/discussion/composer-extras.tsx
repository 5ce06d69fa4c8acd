"use client";
// What some kinds ask besides: which way a step fails, what would convince, which source answers.
import { Link2 } from "lucide-react";
import { useId, useState } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { StepObjection } from "./step-objection";

interface ComposerExtrasProps {
  readonly draft: Draft;
  /** Above the words or below them. */
  readonly part: "before" | "after";
}

/** The extra questions for this draft, if any. */
export function ComposerExtras({ draft, part }: ComposerExtrasProps) {
  const isThread = !draft.parentId && !draft.editsId;
  if (part === "before") {
    const onStep = isThread && draft.kind === "objection" && draft.target?.type === "inference";
    return onStep ? <StepObjection draft={draft} /> : null;
  }
  if (draft.parentId) return <SourceFields draft={draft} />;
  return draft.kind === "evidence" ? <Criterion draft={draft} /> : null;
}

function Criterion({ draft }: { draft: Draft }) {
  const id = useId();
  const { changeDraft } = useDeskActions();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[13px] font-medium leading-5">
        What would convince you? <span className="font-normal text-muted">(optional)</span>
      </label>
      <input
        id={id}
        value={draft.criterion}
        maxLength={4000}
        placeholder="A dated statement by the ministry"
        onChange={(event) => changeDraft(draft.key, { criterion: event.target.value })}
        className={`${INPUT_CLASSES} min-h-9! text-[15px]!`}
      />
    </div>
  );
}

function SourceFields({ draft }: { draft: Draft }) {
  const id = useId();
  const parentKind = useDesk((state) =>
    draft.parentId ? state.graph.annotations.get(draft.parentId)?.kind : undefined,
  );
  const [wanted, setWanted] = useState(draft.source !== null || parentKind === "evidence");
  const { changeDraft } = useDeskActions();
  const source = draft.source ?? { url: "", quote: null };
  const change = (next: { url: string; quote: string | null }) =>
    changeDraft(draft.key, { source: next.url || next.quote ? next : null });
  if (!wanted) {
    return (
      <button
        type="button"
        onClick={() => setWanted(true)}
        className="inline-flex w-fit items-center gap-1.5 text-[13px] font-medium leading-5 text-accent hover:underline"
      >
        <Link2 size={14} aria-hidden />
        Add a source
      </button>
    );
  }
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 rounded-md border border-line p-2.5">
      <legend className="px-1 text-[12.5px] font-medium text-muted">Source (optional)</legend>
      <div>
        <label htmlFor={`${id}-url`} className="mb-1 block text-[13px] leading-5">
          Link
        </label>
        <input
          id={`${id}-url`}
          type="url"
          inputMode="url"
          value={source.url}
          placeholder="https://"
          onChange={(event) => change({ ...source, url: event.target.value.trim() })}
          className={`${INPUT_CLASSES} min-h-9! text-[15px]!`}
        />
      </div>
      <div>
        <label htmlFor={`${id}-quote`} className="mb-1 block text-[13px] leading-5">
          What it says, word for word
        </label>
        <textarea
          id={`${id}-quote`}
          rows={2}
          maxLength={10_000}
          value={source.quote ?? ""}
          onChange={(event) => change({ ...source, quote: event.target.value || null })}
          className={`${INPUT_CLASSES} resize-y py-1.5 text-[15px]!`}
        />
      </div>
    </fieldset>
  );
}
