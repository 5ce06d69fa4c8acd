// Shades what of the text stands in the map and what does not, and says how much.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A switch with its share in words. */
export function CoverageSwitch({ percent }: { percent: number }) {
  const on = useDesk((state) => state.coverage);
  const { toggleCoverage } = useDeskActions();
  return (
    <div className="flex min-h-10 items-center justify-end gap-3 border-b border-line px-4 font-sans text-[13px] leading-5 print:hidden">
      <p className="m-0 min-w-0 flex-1 truncate text-muted" aria-live="polite">
        {on && (
          <>
            {percent}% of the text stands in the map
            <span className="sr-only">; what does not has a dashed line</span>
          </>
        )}
      </p>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        title="Shade what of the text stands in the map"
        onClick={toggleCoverage}
        className="inline-flex items-center gap-2 rounded-md px-2 py-1 font-medium hover:bg-line/60"
      >
        Coverage
        <span
          aria-hidden
          className={`inline-flex h-4 w-7 items-center rounded-full border p-px ${on ? "justify-end border-accent bg-accent" : "justify-start border-line-strong"}`}
        >
          <span className={`size-3 rounded-full ${on ? "bg-on-accent" : "bg-line-strong"}`} />
        </span>
      </button>
    </div>
  );
}
