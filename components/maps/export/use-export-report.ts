"use client";
// The report on the file that is chosen, asked for anew whenever the choice changes.
import { useCallback, useEffect, useState } from "react";
import type { ExportReport } from "@/lib/contract/exports";
import type { Progress } from "@/lib/contract/progress";
import { ExportFailure, fetchReport } from "./fetch-export";

/** How far the report is. */
export type ReportState =
  /** The progress is null until the server says something. */
  | { readonly state: "writing"; readonly progress: Progress | null }
  | { readonly state: "ready"; readonly about: ExportReport }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "stopped" };

export interface ReportOnChoice {
  readonly report: ReportState;
  readonly stop: () => void;
  /** Asks again after a failure or a stop. */
  readonly again: () => void;
}

/** Who walks through the list with the arrow keys does not ask for every format on the way. */
const PAUSE_MS = 250;

/** The report on the file at this address; none is asked for where the address is null. */
export function useExportReport(address: string | null): ReportOnChoice {
  const [found, setFound] = useState<{ readonly of: string; readonly report: ReportState }>();
  const [stopper, setStopper] = useState<AbortController | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = `${attempt} ${address}`;
  useEffect(() => {
    if (address === null) return;
    const stopping = new AbortController();
    let left = false;
    const tell = (report: ReportState) => {
      if (!left) setFound({ of: question, report });
    };
    setStopper(stopping);
    stopping.signal.addEventListener("abort", () => tell({ state: "stopped" }));
    const timer = setTimeout(() => {
      const onProgress = (progress: Progress) => tell({ state: "writing", progress });
      fetchReport(address, stopping.signal, onProgress).then(
        (about) => tell({ state: "ready", about }),
        (error: unknown) => {
          if (!stopping.signal.aborted) tell({ state: "failed", message: wordsOf(error) });
        },
      );
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      stopping.abort();
    };
  }, [address, question]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const report: ReportState =
    found?.of === question ? found.report : { state: "writing", progress: null };
  useEffect(() => {
    if (report.state !== "failed") return;
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [report.state, again]);
  return { report, stop: () => stopper?.abort(), again };
}

function wordsOf(error: unknown): string {
  return error instanceof ExportFailure
    ? error.message
    : "This answer could not be read. Load the page again, then try once more.";
}
