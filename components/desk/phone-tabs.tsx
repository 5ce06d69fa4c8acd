"use client";
// On a phone the panes are tabs.
import { BookOpenText, MessageSquareText, Network } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { DeskView } from "@/lib/client/desk-types";

const TABS = [
  { tab: "brief", word: "Brief", Icon: BookOpenText },
  { tab: "map", word: "Map", Icon: Network },
  { tab: "discussion", word: "Discussion", Icon: MessageSquareText },
] as const satisfies readonly { tab: DeskView["phoneTab"]; word: string; Icon: unknown }[];

/** Three tabs below the header; hidden from 768 px on. */
export function PhoneTabs() {
  const tab = useDesk((state) => state.phoneTab);
  const hasBrief = useDesk((state) => state.brief !== null);
  const { setPhoneTab } = useDeskActions();
  return (
    <nav aria-label="Panes" className="flex border-b border-line bg-raised md:hidden print:hidden">
      {TABS.filter((entry) => hasBrief || entry.tab !== "brief").map(({ tab: own, word, Icon }) => (
        <button
          key={own}
          type="button"
          aria-current={tab === own ? "true" : undefined}
          onClick={() => setPhoneTab(own)}
          className={classNames(
            "flex min-h-11 flex-1 items-center justify-center gap-1.5 border-b-2 text-[14px] font-medium",
            tab === own ? "border-accent text-accent" : "border-transparent text-muted",
          )}
        >
          <Icon size={16} aria-hidden />
          {word}
        </button>
      ))}
    </nav>
  );
}
