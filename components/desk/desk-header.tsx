"use client";
// The desk's head: where one is, and the switches of the whole desk.
import { BookOpenText, CircleHelp, Command, Copy, MessageSquareText } from "lucide-react";
import dynamic from "next/dynamic";
import { Wordmark } from "@/components/maps/wordmark";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import { AccountLinks } from "./account-links";
import { DuplicateButton } from "./duplicate-button";

const LateTools = dynamic(
  late(() => import("./late-tools").then((module) => module.LateTools)),
  {
    ssr: false,
  },
);

interface DeskHeaderProps {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

/** A bar of 48 pixels. */
export function DeskHeader({ onPalette, onHelp }: DeskHeaderProps) {
  const map = useDesk((state) => state.map);
  const hasBrief = useDesk((state) => state.brief !== null);
  const briefOpen = useDesk((state) => state.briefOpen);
  const discussionOpen = useDesk((state) => state.discussionOpen);
  const annotations = useDesk((state) => state.graph.annotations.size);
  const { setPane } = useDeskActions();
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-raised px-3 print:hidden">
      {/* Plain: next/link would be 4 KB more before the desk can be used. */}
      <a
        href="/"
        aria-label="Counterpoint, all maps"
        className="mr-2 inline-flex min-h-8 min-w-8 shrink-0 items-center text-ink no-underline"
      >
        <Wordmark short />
      </a>
      <h1 className="m-0 min-w-0 flex-1 truncate text-[15px] font-semibold" title={map.title}>
        {map.title}
      </h1>
      <LateTools />
      <DuplicateButton icon={<Copy size={18} aria-hidden />} />
      {hasBrief && (
        <IconButton
          name={briefOpen ? "Hide the brief" : "Show the brief"}
          pressed={briefOpen}
          onClick={() => setPane("brief", !briefOpen)}
          className="max-md:hidden"
        >
          <BookOpenText size={18} aria-hidden />
        </IconButton>
      )}
      <button
        type="button"
        aria-pressed={discussionOpen}
        onClick={() => setPane("discussion", !discussionOpen)}
        className={classNames(
          "inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-[14px] font-medium hover:bg-line/60 max-md:hidden",
          discussionOpen && "bg-accent/12 text-accent",
        )}
      >
        <MessageSquareText size={18} aria-hidden />
        <span className="max-lg:sr-only">Discussion</span>
        {annotations > 0 && <span className="tabular-nums text-muted">{annotations}</span>}
      </button>
      <IconButton name="Commands" shortcut="Ctrl K" onClick={onPalette}>
        <Command size={18} aria-hidden />
      </IconButton>
      <IconButton name="Help and keys" shortcut="?" onClick={onHelp} className="max-sm:hidden">
        <CircleHelp size={18} aria-hidden />
      </IconButton>
      <AccountLinks />
    </header>
  );
}
