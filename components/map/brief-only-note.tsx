"use client";
// Over the map while it shows the brief's own argument alone: what is left out, and the way back.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A line below the tools. */
export function BriefOnlyNote() {
  const all = useDesk((state) => state.graph.statements.size);
  const shown = useDesk((state) => state.shown?.statements.size ?? all);
  const { setBriefOnly } = useDeskActions();
  const out = all - shown;
  return (
    <p className="m-0 flex flex-wrap items-center gap-x-3 border-b border-line bg-raised px-3 py-1 text-[13px] leading-6 print:border-0">
      <span>
        <span className="font-semibold">The brief's own argument alone.</span>{" "}
        <span className="text-muted">
          {out === 0
            ? "Nothing is left out."
            : `${out} ${out === 1 ? "statement that is" : "statements that are"} not in the brief ${out === 1 ? "is" : "are"} left out.`}
        </span>
      </span>
      <button
        type="button"
        onClick={() => setBriefOnly(false)}
        className="rounded-md px-1.5 font-medium text-accent hover:bg-line/60 print:hidden"
      >
        Show all
      </button>
    </p>
  );
}
