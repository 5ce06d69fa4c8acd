"use client";
// The life of an import: files one after the other, each sent for a look, then taken in or left.
import { useEffect, useRef, useState } from "react";
import { mintId } from "@/lib/client/mint-id";
import { type FileOutcome, sendFile } from "@/lib/client/send-file";
import type { ImportAnswer, ImportPreview } from "@/lib/contract/imports";
import type { Visibility } from "@/lib/contract/map-document";
import type { Progress } from "@/lib/contract/progress";
import type { MapFormat } from "@/lib/formats/format-types";

export type Mapping = Readonly<Record<string, number | null>>;

export type ImportState =
  | { readonly step: "choose" }
  /** `sent` is 1 where the server has it; then `progress` says what is done with it. */
  | {
      readonly step: "sending";
      readonly sent: number;
      readonly saving: boolean;
      readonly progress: Progress | null;
    }
  | { readonly step: "look"; readonly preview: ImportPreview }
  | { readonly step: "done" };

export interface Import {
  readonly state: ImportState;
  readonly file: File | null;
  /** Files that wait behind this one. */
  readonly waiting: number;
  readonly done: readonly ImportAnswer[];
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly format: MapFormat | null;
  readonly take: (files: readonly File[]) => void;
  readonly look: (change: { format?: MapFormat | null; mapping?: Mapping | null }) => void;
  readonly save: (as: { title: string; visibility: Visibility }) => void;
  /** Leaves this file and goes on with the next. */
  readonly skip: () => void;
  readonly stop: () => void;
}

const MOST_BYTES = 20_000_000;

/** `intoMapId`: the map that it goes into; null for new ones. */
export function useImport(intoMapId: string | null): Import {
  const [state, setState] = useState<ImportState>({ step: "choose" });
  const [queue, setQueue] = useState<readonly File[]>([]);
  const [done, setDone] = useState<readonly ImportAnswer[]>([]);
  const [failure, setFailure] = useState<Import["failure"]>(null);
  const [format, setFormat] = useState<MapFormat | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const requestId = useRef(mintId());
  useEffect(() => () => stopper.current?.abort(), []);
  const [file = null] = queue;

  async function send(path: string, of: File, saving: boolean): Promise<FileOutcome> {
    const controller = new AbortController();
    stopper.current?.abort();
    stopper.current = controller;
    setFailure(null);
    const tell = (sent: number, progress: Progress | null) => {
      if (stopper.current === controller) setState({ step: "sending", sent, saving, progress });
    };
    tell(0, null);
    const outcome = await sendFile(path, of, {
      signal: controller.signal,
      onSent: (sent) => tell(sent, null),
      onProgress: (progress) => tell(1, progress),
    });
    // Another file or another question took its place meanwhile.
    return stopper.current === controller ? outcome : { state: "stopped" };
  }

  async function lookAt(of: File, as: MapFormat | null, columns: Mapping | null): Promise<void> {
    setFormat(as);
    setMapping(columns);
    requestId.current = mintId();
    if (of.size > MOST_BYTES) {
      setState({ step: "choose" });
      return setFailure({
        code: "TOO_LARGE",
        message: `“${of.name}” has more than 20 MB. Split it into several files.`,
      });
    }
    const query = queryOf(of, as, columns);
    query.set("theme", isDark() ? "dark" : "light");
    if (intoMapId !== null) query.set("mapId", intoMapId);
    const outcome = await send(`/api/imports/preview?${query}`, of, false);
    if (outcome.state === "done")
      setState({ step: "look", preview: outcome.body as ImportPreview });
    else if (outcome.state === "refused") {
      setFailure(outcome);
      setState({ step: "choose" });
    }
  }

  function goOn(left: readonly File[], answers: number): void {
    stopper.current?.abort();
    stopper.current = null;
    setQueue(left);
    setFailure(null);
    const [next] = left;
    if (next) void lookAt(next, null, null);
    else setState({ step: answers > 0 ? "done" : "choose" });
  }

  async function save(before: ImportState, as: { title: string; visibility: Visibility }) {
    if (!file) return;
    const query = queryOf(file, format, mapping);
    query.set("requestId", requestId.current);
    if (intoMapId === null) {
      query.set("visibility", as.visibility);
      if (as.title.trim() !== "") query.set("title", as.title.trim());
    }
    const path = intoMapId === null ? "/api/imports" : `/api/maps/${intoMapId}/imports`;
    const outcome = await send(`${path}?${query}`, file, true);
    if (outcome.state === "done") {
      const answer = outcome.body as ImportAnswer;
      setDone([...done, answer]);
      goOn(queue.slice(1), done.length + 1);
      return;
    }
    setState(before);
    if (outcome.state === "refused") setFailure(outcome);
  }

  return {
    state,
    file,
    waiting: Math.max(0, queue.length - 1),
    done,
    failure,
    format,
    take: (files) => {
      const [first] = files;
      if (!first) return;
      setQueue(files);
      void lookAt(first, null, null);
    },
    look: (change) => {
      if (file)
        void lookAt(
          file,
          change.format === undefined ? format : change.format,
          change.mapping === undefined ? null : change.mapping,
        );
    },
    save: (as) => void save(state, as),
    skip: () => goOn(queue.slice(1), done.length),
    stop: () => {
      stopper.current?.abort();
      stopper.current = null;
      if (state.step === "sending") setState({ step: "choose" });
    },
  };
}

function queryOf(file: File, format: MapFormat | null, mapping: Mapping | null): URLSearchParams {
  const query = new URLSearchParams({ fileName: file.name });
  if (format !== null) query.set("format", format);
  if (mapping !== null) query.set("mapping", JSON.stringify(mapping));
  return query;
}

function isDark(): boolean {
  const said = document.documentElement.dataset.theme;
  if (said === "dark" || said === "light") return said === "dark";
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}
