// How many characters of how many: quiet at first, plain when it gets narrow, red when it is too much.

interface CounterProps {
  readonly count: number;
  readonly max: number;
}

/** "120 / 2,000". */
export function Counter({ count, max }: CounterProps) {
  const look = count > max ? "font-semibold text-danger" : "text-muted";
  return (
    <span className={`shrink-0 text-[12px] tabular-nums leading-5 ${look}`}>
      {count.toLocaleString("en")} / {max.toLocaleString("en")}
      {count > max && <span className="sr-only">: too long</span>}
    </span>
  );
}
