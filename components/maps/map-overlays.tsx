"use client";
// What stands over the desk about the map as a whole: sharing, its care, suggestions; each fetched when it is asked for.
import dynamic from "next/dynamic";
import { useDesk } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";

const ShareDialog = dynamic(
  late(() => import("./sharing/share-dialog").then((module) => module.ShareDialog)),
  { ssr: false },
);
const RenameDialog = dynamic(
  late(() => import("./sharing/rename-dialog").then((module) => module.RenameDialog)),
  { ssr: false },
);
const DeleteMapDialog = dynamic(
  late(() => import("./sharing/delete-map-dialog").then((module) => module.DeleteMapDialog)),
  { ssr: false },
);
const ExportDialog = dynamic(
  late(() => import("./export/export-dialog").then((module) => module.ExportDialog)),
  { ssr: false },
);
const RevisionSheets = dynamic(
  late(() =>
    import("@/components/brief/revision/revision-sheets").then((module) => module.RevisionSheets),
  ),
  { ssr: false },
);
const DeskImportDialog = dynamic(
  late(() => import("./import/desk-import-dialog").then((module) => module.DeskImportDialog)),
  { ssr: false },
);
const SuggestionsSheet = dynamic(
  late(() => import("./suggestions/suggestions-sheet").then((module) => module.SuggestionsSheet)),
  { ssr: false },
);
const PreviewBar = dynamic(
  late(() => import("./suggestions/preview-bar").then((module) => module.PreviewBar)),
  { ssr: false },
);
const ArchivedBar = dynamic(
  late(() => import("./sharing/archived-bar").then((module) => module.ArchivedBar)),
  { ssr: false },
);

/** The sheet that is open, and the bars of a trial and of the archive. */
export function MapOverlays() {
  const sheet = useDesk((state) => state.sheet?.type ?? null);
  const archived = useDesk((state) => state.map.archivedAt !== null);
  const onTrial = useDesk((state) => state.past?.suggestionId !== undefined);
  return (
    <>
      {sheet === "share" && <ShareDialog />}
      {sheet === "rename" && <RenameDialog />}
      {sheet === "delete" && <DeleteMapDialog />}
      {sheet === "export" && <ExportDialog />}
      {sheet === "import" && <DeskImportDialog />}
      {(sheet === "revise" || sheet === "versions" || sheet === "find-passage") && (
        <RevisionSheets />
      )}
      {sheet === "suggestions" && <SuggestionsSheet />}
      {onTrial && <PreviewBar />}
      {archived && <ArchivedBar />}
    </>
  );
}
