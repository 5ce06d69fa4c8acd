"use client";
// The palette and the help sheet, fetched when they are first asked for.
import dynamic from "next/dynamic";
import type { Overlays } from "./use-desk-keys";

const CommandPalette = dynamic(
  () => import("./command-palette").then((module) => module.CommandPalette),
  { ssr: false },
);
const HelpSheet = dynamic(() => import("./help-sheet").then((module) => module.HelpSheet), {
  ssr: false,
});

/** Shows the one that is open. */
export function DeskOverlays({ palette, help, openHelp, close }: Overlays) {
  return (
    <>
      {palette && <CommandPalette onClose={close} onHelp={openHelp} />}
      {help && <HelpSheet onClose={close} />}
    </>
  );
}
