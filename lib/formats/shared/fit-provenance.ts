// Keeps what a map cannot show to a size that can be stored beside it.
import { FORMAT_LIMITS, type Provenance } from "../format-types";
import type { ReportBuilder } from "./report-builder";

/** The provenance, without the parts that do not fit; null where nothing is left. */
export function fitProvenance(kept: Provenance, report: ReportBuilder): Provenance | null {
  let room: number = FORMAT_LIMITS.provenance;
  const fitting: [string, unknown][] = [];
  for (const [name, value] of Object.entries(kept)) {
    const size = (JSON.stringify(value)?.length ?? 0) + name.length + 8;
    if (size <= room) {
      fitting.push([name, value]);
      room -= size;
    } else {
      report.tell(
        "lost",
        "provenance-too-large",
        `What the file holds as “${name}” is too long to be kept beside the map.`,
      );
    }
  }
  return fitting.length === 0 ? null : Object.fromEntries(fitting);
}
