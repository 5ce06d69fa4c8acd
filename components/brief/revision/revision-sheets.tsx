"use client";
// The dialogs about the brief's versions; which one, the desk says.
import { useDesk } from "@/lib/client/desk-context";
import { FindPassageDialog } from "./find-passage-dialog";
import { ReviseDialog } from "./revise-dialog";
import { VersionsDialog } from "./versions-dialog";

/** Nothing where another sheet is open. */
export function RevisionSheets() {
  const sheet = useDesk((state) => state.sheet);
  const brief = useDesk((state) => state.brief);
  if (!brief) return null;
  switch (sheet?.type) {
    case "revise":
      return <ReviseDialog />;
    case "versions":
      return <VersionsDialog />;
    case "find-passage":
      return <FindPassageDialog passageId={sheet.passageId} />;
    default:
      return null;
  }
}
