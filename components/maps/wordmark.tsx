// The name with its mark: a claim, and a counterpoint that hangs on it.
import { classNames } from "@/components/ui/class-names";

/** "short" drops the word below 1024 pixels. */
export function Wordmark({ short = false }: { readonly short?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
        <rect x="1" y="2" width="14" height="7" rx="2" className="fill-claim" />
        <path
          d="M4 9v6.5h4"
          className="stroke-counterpoint"
          strokeWidth="1.75"
          strokeDasharray="2.4 1.6"
        />
        <rect x="8" y="12" width="13" height="7" rx="2" className="fill-counterpoint" />
      </svg>
      <span className={classNames("text-[15px]", short && "max-lg:sr-only")}>Counterpoint</span>
    </span>
  );
}
