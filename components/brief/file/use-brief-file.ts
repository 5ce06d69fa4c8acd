"use client";
// A file on its way to becoming the text: read here where it is plain text, else by the server.
import { useCallback, useEffect, useRef, useState } from "react";
import { BRIEF_FILE_LIMITS, type ReadBrief } from "@/lib/contract/brief-files";
import { isTextName, readTextFile, sizeInWords } from "@/lib/contract/brief-files-text";
import type { Progress } from "@/lib/contract/progress";
import { sendBriefFile } from "./send-brief-file";

/** What came of a file. */
export type FileRead =
  | {
      readonly type: "text";
      readonly name: string;
      readonly text: string;
      readonly note: string | null;
    }
  | { readonly type: "brief"; readonly name: string; readonly read: ReadBrief };

export interface FileFailure {
  readonly code: string;
  readonly message: string;
}

/** A file that is being read; `sent` is 1 once the server has all of it. */
export interface FileOnItsWay {
  readonly name: string;
  readonly sent: number;
  /** What the server does with it; null until it says something. */
  readonly progress: Progress | null;
}

interface BriefFileOptions {
  readonly onRead: (read: FileRead) => void;
  readonly onFailure: (failure: FileFailure) => void;
}

export interface BriefFile {
  readonly onItsWay: FileOnItsWay | null;
  /** Reads this file, in place of one that is on its way. */
  readonly take: (file: File) => Promise<void>;
  readonly cancel: () => void;
}

/** Reads one file at a time. */
export function useBriefFile({ onRead, onFailure }: BriefFileOptions): BriefFile {
  const [onItsWay, setOnItsWay] = useState<FileOnItsWay | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setOnItsWay(null);
  }, []);

  async function take(file: File): Promise<void> {
    cancel();
    const refused = refusal(file);
    if (refused !== null) return onFailure({ code: "VALIDATION", message: refused });
    const own = new AbortController();
    running.current = own;
    const here = await readHere(file);
    if (own.signal.aborted) return;
    if (here) {
      running.current = null;
      return onRead(here);
    }
    setOnItsWay({ name: file.name, sent: 0, progress: null });
    const outcome = await sendBriefFile(file, {
      signal: own.signal,
      onProgress: (sent, progress) => {
        if (!own.signal.aborted) setOnItsWay({ name: file.name, sent, progress });
      },
    });
    if (own.signal.aborted || outcome === null) return;
    running.current = null;
    setOnItsWay(null);
    if (outcome.ok) onRead({ type: "brief", name: file.name, read: outcome.read });
    else onFailure(outcome);
  }

  return { onItsWay, take, cancel };
}

function refusal({ name, size }: File): string | null {
  if (size === 0) return `“${name}” is empty. Choose another file.`;
  return size > BRIEF_FILE_LIMITS.bytes
    ? `“${name}” has ${sizeInWords(size)}; a file may have 20 MB. Take the part that argues.`
    : null;
}

const PAGE = /^\s*<(!doctype\s+html|html|\?xml)/i;

/** Plain text and Markdown need no server; null for all else, and for what only has a text's name. */
async function readHere(file: File): Promise<FileRead | null> {
  if (!isTextName(file.name) || file.size > BRIEF_FILE_LIMITS.markdown) return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  const read = bytes && readTextFile(file.name, new Uint8Array(bytes));
  if (!read?.ok || PAGE.test(read.text)) return null;
  return { type: "text", name: file.name, text: read.text, note: read.note };
}
