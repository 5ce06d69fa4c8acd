"use client";
// The palette, the help sheet and a phone's details, fetched when they are first asked for.
import dynamic from "next/dynamic";
import { useDesk } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import type { Overlays } from "./use-desk-keys";

const CommandPalette = dynamic(
  late(() => import("./command-palette").then((module) => module.CommandPalette)),
  { ssr: false },
);
const HelpSheet = dynamic(
  late(() => import("./help-sheet").then((module) => module.HelpSheet)),
  {
    ssr: false,
  },
);

const PhoneDetails = dynamic(
  late(() => import("./phone-details").then((module) => module.PhoneDetails)),
  { ssr: false },
);

/** What is selected on the map of a phone; null on a desk, and where another tab is open. */
function usePhoneSelection() {
  const selection = useDesk((state) => (state.phoneTab === "map" ? state.selection : null));
  if (selection?.type !== "statement" && selection?.type !== "inference") return null;
  return window.matchMedia("(width < 768px)").matches ? selection : null;
}

/** Shows what is open. */
export function DeskOverlays({ palette, help, openHelp, close }: Overlays) {
  const selection = usePhoneSelection();
  return (
    <>
      {selection && <PhoneDetails selection={selection} />}
      {palette && <CommandPalette onClose={close} onHelp={openHelp} />}
      {help && <HelpSheet onClose={close} />}
    </>
  );
}
