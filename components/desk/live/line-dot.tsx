"use client";
// The state of the line as a dot, or in words.
import { classNames } from "@/components/ui/class-names";
import { useDesk } from "@/lib/client/desk-context";
import type { LineStatus } from "@/lib/client/live/live-types";

const LOOKS: Readonly<Record<LineStatus, { readonly dot: string; readonly words: string }>> = {
  live: { dot: "bg-premise", words: "Live: what others do shows as they do it." },
  connecting: {
    dot: "bg-line-strong animate-pulse motion-reduce:animate-none",
    words: "Connecting …",
  },
  offline: {
    dot: "bg-danger",
    words: "No connection. What you do is kept on this device and sent when it is back.",
  },
  gone: { dot: "bg-danger", words: "This map is no longer there for you." },
};

/** Eight pixels; with `inWords` a line of text. */
export function LineDot({ inWords = false }: { readonly inWords?: boolean }) {
  const line = useDesk((state) => state.line);
  const { dot, words } = LOOKS[line];
  const shape = (
    <span
      aria-hidden
      data-line={line}
      className={classNames("size-2 shrink-0 rounded-full", dot)}
    />
  );
  if (!inWords) return shape;
  return (
    <p className="m-0 mb-3 flex items-center gap-2 text-[13px] text-muted">
      {shape}
      {words}
    </p>
  );
}
