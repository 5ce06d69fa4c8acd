"use client";
// Fetching the file: its progress, stopping it, and handing it over.
import { useEffect, useRef, useState } from "react";
import { useDeskActions } from "@/lib/client/desk-context";
import { EXPORT_FORMATS, type ExportReport } from "@/lib/contract/exports";
import type { Progress } from "@/lib/contract/progress";
import { ExportFailure, fetchFile } from "./fetch-export";
import { copyComing, saveFile } from "./save-file";

/** What is being done with the file. */
export type FileState =
  | { readonly state: "idle" }
  /** `progress` is the server's, while it makes the file; then bytes come. */
  | { readonly state: "fetching"; readonly progress: Progress | null; readonly done: number }
  /** The browser makes a picture of what has come. */
  | { readonly state: "painting" }
  | { readonly state: "failed"; readonly message: string };

export interface ExportFile {
  readonly file: FileState;
  readonly download: (about: ExportReport, finish: (content: Blob) => Promise<Blob>) => void;
  readonly copy: (about: ExportReport) => void;
  readonly stop: () => void;
}

/** Fetches the file at this address when asked to. */
export function useExportFile(address: string): ExportFile {
  const { announce } = useDeskActions();
  const [file, setFile] = useState<FileState>({ state: "idle" });
  const stopper = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice ends what was under way for the last one.
  useEffect(() => {
    setFile({ state: "idle" });
    return () => stopper.current?.abort();
  }, [address]);

  function begin(): Promise<Blob> {
    stopper.current?.abort();
    const stopping = new AbortController();
    stopper.current = stopping;
    const tell = (progress: Progress | null, done: number) => {
      if (!stopping.signal.aborted) setFile({ state: "fetching", progress, done });
    };
    tell(null, 0);
    return fetchFile(address, stopping.signal, {
      onProgress: (progress) => tell(progress, 0),
      onBytes: (done) => tell(null, done),
    });
  }

  async function carryOut(work: (coming: Promise<Blob>) => Promise<string>): Promise<void> {
    const coming = begin();
    const mine = stopper.current;
    try {
      const said = await work(coming);
      if (stopper.current !== mine || mine?.signal.aborted) return;
      setFile({ state: "idle" });
      announce(said);
    } catch (error) {
      if (stopper.current !== mine) return;
      if (mine?.signal.aborted) setFile({ state: "idle" });
      else setFile({ state: "failed", message: wordsOf(error) });
    }
  }

  return {
    file,
    download: (about, finish) =>
      void carryOut(async (coming) => {
        const mine = stopper.current;
        const content = await coming;
        if (EXPORT_FORMATS[about.format].made === "browser") setFile({ state: "painting" });
        const finished = await finish(content);
        mine?.signal.throwIfAborted();
        saveFile(finished, about.fileName);
        return `${about.fileName} is downloaded.`;
      }),
    copy: () =>
      void carryOut(async (coming) => {
        if (!(await copyComing(coming)))
          throw new ExportFailure(
            "The browser did not let it be copied. Download the file instead.",
          );
        return "Copied.";
      }),
    stop: () => stopper.current?.abort(),
  };
}

function wordsOf(error: unknown): string {
  return error instanceof ExportFailure
    ? error.message
    : "The file could not be made here. Try another format, or a branch of the map.";
}
