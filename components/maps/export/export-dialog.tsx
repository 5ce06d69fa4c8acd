"use client";
// Takes the map out as a file: what of it, as what, and what the file cannot hold, before it is downloaded.
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { EXPORT_FORMATS, type ExportFormat, type ExportReport } from "@/lib/contract/exports";
import { exportAddress, reportAddress } from "./export-address";
import { ExportButtons } from "./export-buttons";
import { ReportView } from "./export-report";
import { FormatChoice } from "./format-choice";
import { OptionChoice } from "./option-choice";
import { PartChoice } from "./part-choice";
import { PrintPage } from "./print-page";
import { type ExportChoosing, useExportChoices } from "./use-export-choices";
import { useExportFile } from "./use-export-file";
import { type ReportOnChoice, useExportReport } from "./use-export-report";

/** Shown while the desk's sheet is "export". */
export function ExportDialog() {
  const open = useDesk((state) => state.sheet?.type === "export");
  const { openSheet } = useDeskActions();
  if (!open) return null;
  return (
    <Dialog open onClose={() => openSheet(null)} title="Export this map" placement="wide">
      <ExportBody />
    </Dialog>
  );
}

function ExportBody() {
  const mapId = useDesk((state) => state.map.id);
  const slug = useDesk((state) => state.map.slug);
  const past = useDesk((state) => state.past !== null);
  const choosing = useExportChoices();
  const { format } = choosing;
  const isPage = EXPORT_FORMATS[format].made === "view";
  const address = exportAddress(mapId, choosing);
  const asked = ofChosen(useExportReport(isPage ? null : address), format);
  const work = useExportFile(address);
  const withReport = (act: (about: ExportReport) => void) => () => {
    if (asked.report.state === "ready") act(asked.report.about);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {past && <Notice look="info">The file holds the map as it is now, not the past.</Notice>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 md:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <FormatChoice format={format} onChoose={choosing.chooseFormat} />
        <div className="grid content-start gap-4">
          <PartChoice {...choosing} />
          <OptionChoice {...choosing} />
          {!isPage && <ReportView {...asked} />}
        </div>
      </div>
      {isPage ? (
        <PrintPage address={reportAddress(slug, choosing)} />
      ) : (
        <ExportButtons
          format={format}
          report={asked.report}
          work={work}
          onDownload={withReport((about) => work.download(about, finishFor(choosing)))}
          onCancelReport={asked.stop}
          onCopy={withReport(work.copy)}
        />
      )}
    </div>
  );
}

/** The report names the file that the person gets, not the one that it is made from. */
function ofChosen(asked: ReportOnChoice, format: ExportFormat): ReportOnChoice {
  const { report } = asked;
  if (report.state !== "ready" || report.about.format === format) return asked;
  const { extension, mediaType } = EXPORT_FORMATS[format];
  const fileName = report.about.fileName.replace(/\.\w+$/, `.${extension}`);
  return {
    ...asked,
    report: { ...report, about: { ...report.about, format, fileName, mediaType } },
  };
}

/** What is still to be done with what the server sent. */
function finishFor({ format, options }: ExportChoosing): (content: Blob) => Promise<Blob> {
  if (EXPORT_FORMATS[format].made !== "browser") return async (content) => content;
  return async (content) => {
    const { pngFromSvg } = await import("./png-from-svg");
    return pngFromSvg(content, options.scale);
  };
}
