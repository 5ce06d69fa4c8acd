"use client";
// Where a file is dropped or chosen, and where one that failed can be tried in another way.
import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FormatSelect } from "./format-select";
import type { Import } from "./use-import";

const KINDS =
  "Argdown, AIF, SADFace, Kialo, arg-microtext, outlines (Markdown, text, OPML), tables (CSV, XLSX) and Counterpoint’s own files, up to 20 MB each.";

interface FileDropProps {
  readonly work: Import;
  /** Files are held over the window. */
  readonly over: boolean;
}

/** The first step; a file that was refused stays chosen. */
export function FileDrop({ work, over }: FileDropProps) {
  const { file, take, look, skip, waiting } = work;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {file && (
        <div className="grid gap-3 rounded-lg border border-line bg-card p-4">
          <p className="m-0 text-[15px] font-medium leading-[22px] [overflow-wrap:anywhere]">
            {file.name}
          </p>
          <FormatSelect value={work.format} onChange={(format) => look({ format })} />
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={() => look({})}>
              Try again
            </Button>
            {waiting > 0 && <Button onClick={skip}>Leave it, go on with the next</Button>}
          </div>
        </div>
      )}
      <div
        className={classNames(
          "grid justify-items-center gap-3 rounded-lg border-2 border-dashed px-4 py-10 text-center",
          over ? "border-accent bg-accent/10" : "border-line-strong",
        )}
      >
        <Upload size={28} aria-hidden className="text-muted" />
        <p className="m-0 text-[16px] leading-6">
          <span className="pointer-coarse:hidden">Drop files here, or </span>
          <span className="hidden pointer-coarse:inline">Take files from this device:</span>
        </p>
        <Button
          look={file ? "plain" : "primary"}
          data-first-focus
          onClick={() => input.current?.click()}
        >
          {file ? "Choose other files" : "Choose files"}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          aria-label="Files to bring in"
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            // So that the same file can be chosen again once it was mended.
            target.value = "";
          }}
        />
        <p className="m-0 max-w-[520px] text-[14px] leading-5 text-muted">{KINDS}</p>
      </div>
    </>
  );
}
