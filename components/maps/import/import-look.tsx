"use client";
// What the file becomes: the map, the numbers, the report, and how it is to be saved.
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ImportPreview } from "@/lib/contract/imports";
import type { Visibility } from "@/lib/contract/map-document";
import { VisibilityChoice } from "../new-map/visibility-choice";
import { ColumnMapping } from "./column-mapping";
import { FormatSelect } from "./format-select";
import { ImportReport } from "./import-report";
import { briefInWords, countsInWords } from "./import-words";
import { MapPreview } from "./map-preview";
import type { Import } from "./use-import";

interface ImportLookProps {
  readonly preview: ImportPreview;
  readonly work: Import;
  readonly into: { readonly title: string } | null;
}

const TITLE_LIMIT = 200;

/** The second step. */
export function ImportLook({ preview, work, into }: ImportLookProps) {
  const { file, waiting, look, skip, save } = work;
  const [title, setTitle] = useState(() => guessTitle(preview, file?.name ?? ""));
  const [visibility, setVisibility] = useState<Visibility>("private");
  const heading = useId();
  const ready = preview.problem === null;
  const brief = briefInWords(preview);
  return (
    <form
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save({ title, visibility });
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid min-w-0 content-start gap-4 md:col-span-2">
        <div>
          <h3
            id={heading}
            className="m-0 text-[16px] font-semibold leading-6 [overflow-wrap:anywhere]"
          >
            {file?.name}
          </h3>
          <p role="status" className="m-0 mt-0.5 text-[14px] leading-5 text-muted">
            {ready ? `${countsInWords(preview.counts)}.` : "Say what the columns are."}
            {waiting > 0 &&
              ` ${waiting} more ${waiting === 1 ? "file waits" : "files wait"} behind it.`}
          </p>
          {brief && <p className="m-0 mt-1 text-[14px] leading-5">{brief}</p>}
        </div>
        {preview.problem !== null && <Notice look="error">{preview.problem}</Notice>}
        {preview.table && (
          <ColumnMapping table={preview.table} onChange={(mapping) => look({ mapping })} />
        )}
      </div>
      <div className="min-w-0">{ready && <MapPreview preview={preview} />}</div>
      <div className="grid min-w-0 content-start gap-5">
        <FormatSelect value={preview.format} onChange={(format) => look({ format })} />
        {ready && <ImportReport report={preview.report} />}
        {into === null && (
          <>
            <Field
              id="import-title"
              name="title"
              label="Title of the map"
              maxLength={TITLE_LIMIT}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
            <VisibilityChoice value={visibility} onChange={setVisibility} />
          </>
        )}
        <div className="sticky -bottom-4 -mx-5 -mb-4 flex flex-wrap gap-2 border-t border-line bg-raised px-5 py-3 md:mx-0 md:px-0">
          <Button type="submit" look="primary" disabled={!ready} data-first-focus>
            {into ? "Add to the map" : "Make the map"}
          </Button>
          <Button onClick={skip}>{waiting > 0 ? "Leave this one" : "Choose another file"}</Button>
        </div>
      </div>
    </form>
  );
}

function guessTitle({ title, brief }: ImportPreview, fileName: string): string {
  const guess = title ?? brief?.title ?? fileName.replace(/\.[^.]{1,12}$/, "");
  return [...guess].slice(0, TITLE_LIMIT).join("");
}
