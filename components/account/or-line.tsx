// The "or" between two ways of signing in.

/** A line with the word in its middle. */
export function OrLine() {
  return (
    <p className="m-0 flex items-center gap-3 text-[14px] leading-5 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      or
    </p>
  );
}
