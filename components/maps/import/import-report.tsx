// What was lost, changed or kept aside, item by item, in that order.
import { CircleCheck, CircleMinus, PackageOpen, PenLine } from "lucide-react";
import type { Report, ReportItem, ReportKind } from "@/lib/formats/format-types";

const GROUPS = [
  { kind: "lost", word: "Lost", Icon: CircleMinus, colour: "text-counterpoint" },
  { kind: "changed", word: "Changed", Icon: PenLine, colour: "text-claim" },
  { kind: "kept", word: "Kept beside the map", Icon: PackageOpen, colour: "text-premise" },
] as const satisfies readonly { kind: ReportKind; [rest: string]: unknown }[];

/** Shown at once; the rest of a group waits behind its summary. */
const AT_FIRST = 5;

/** The report of reading a file. */
export function ImportReport({ report }: { readonly report: Report }) {
  const { items, omitted } = report;
  return (
    <section aria-label="Report" className="grid gap-3">
      {items.length === 0 && (
        <p className="m-0 flex items-start gap-2 text-[14px] leading-5">
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-premise" />
          All of it came along: nothing was lost or changed.
        </p>
      )}
      {GROUPS.map(({ kind, word, Icon, colour }) => {
        const members = items.filter((item) => item.kind === kind);
        if (members.length === 0) return null;
        const rest = members.slice(AT_FIRST);
        return (
          <div key={kind}>
            <h4 className="m-0 mb-1 flex items-center gap-1.5 text-[14px] font-semibold leading-5">
              <Icon size={16} aria-hidden className={colour} />
              {word} ({members.length.toLocaleString("en")})
            </h4>
            <Items items={members.slice(0, AT_FIRST)} />
            {rest.length > 0 && (
              <details className="mt-1 text-[14px] leading-5">
                <summary className="cursor-pointer rounded-md py-1 pl-[22px] font-medium">
                  {rest.length.toLocaleString("en")} more
                </summary>
                <Items items={rest} />
              </details>
            )}
          </div>
        );
      })}
      {omitted > 0 && (
        <p className="m-0 text-[14px] leading-5 text-muted">
          And {omitted.toLocaleString("en")} of the same kinds that are not listed.
        </p>
      )}
    </section>
  );
}

function Items({ items }: { readonly items: readonly ReportItem[] }) {
  return (
    <ul className="m-0 grid list-none gap-1 p-0 pl-[22px]">
      {items.map(({ message, line }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report is never reordered, and messages may repeat.
        <li key={index} className="text-[14px] leading-5 [overflow-wrap:anywhere]">
          {line !== undefined && <span className="text-muted">Line {line}: </span>}
          {message}
        </li>
      ))}
    </ul>
  );
}
