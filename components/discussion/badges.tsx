// Small signs of the discussion for cards and lists: how much waits, and that evidence is wanted.
import { MessageSquareText, Search } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

const BADGE =
  "inline-flex items-center gap-1 whitespace-nowrap text-[11.5px] font-semibold leading-[14px] text-muted";

/** The number of open threads with its word for those who hear it; nothing where there are none. */
export function ThreadCount({ count, className }: { count: number; className?: string }) {
  if (count === 0) return null;
  return (
    <span className={classNames(BADGE, className)}>
      <MessageSquareText size={12} aria-hidden />
      {count}
      <span className="sr-only"> open {count === 1 ? "annotation" : "annotations"}</span>
    </span>
  );
}

/** Somebody asked for evidence and nobody has answered. */
export function EvidenceWanted({ className }: { className?: string }) {
  return (
    <span className={classNames(BADGE, className)}>
      <Search size={12} aria-hidden />
      evidence wanted
    </span>
  );
}
