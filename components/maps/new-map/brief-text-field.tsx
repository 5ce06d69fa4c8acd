"use client";
// The text of the brief: pasted, typed, chosen as a file, or dropped anywhere on the page.
import { Upload } from "lucide-react";
import { useId, useRef } from "react";
import { useReady } from "@/components/account/use-account-form";
import { FileProgress } from "@/components/brief/file/file-progress";
import { FileReport } from "@/components/brief/file/file-report";
import { buttonClasses } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { describedBy, FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { tidyText } from "@/lib/contract/brief-files-text";
import type { NewMap } from "./use-new-map";

const ACCEPTED =
  ".txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface BriefTextFieldProps {
  readonly map: NewMap;
  /** A file is held over the page. */
  readonly dropping: boolean;
}

/** A large field with a button beside its label. */
export function BriefTextField({ map, dropping }: BriefTextFieldProps) {
  const { fields, problems } = map;
  const file = useRef<HTMLInputElement>(null);
  const ready = useReady();
  const hint = fields.file?.note ?? hintOf(fields.file?.name ?? null);
  return (
    <div>
      {map.file.onItsWay && <FileProgress {...map.file.onItsWay} onCancel={map.file.cancel} />}
      {fields.file?.report && !map.file.onItsWay && (
        <FileReport
          name={fields.file.name}
          report={fields.file.report}
          purpose="make the map"
          onTakeBack={map.takeBack}
        />
      )}
      <FieldFrame
        id="text"
        label="The text"
        hint={hint}
        error={problems.text}
        aside={
          <span className="inline-flex">
            <input
              ref={file}
              type="file"
              // What is chosen before the page answers would be lost.
              disabled={!ready}
              accept={ACCEPTED}
              aria-label="Choose a file with the text"
              className="peer sr-only"
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                // So that choosing the same file again is heard again.
                event.target.value = "";
                if (chosen) void map.file.take(chosen);
              }}
            />
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              onClick={() => file.current?.click()}
              className={classNames(
                buttonClasses("plain", true),
                "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ring pointer-coarse:min-h-10",
              )}
            >
              <Upload size={14} aria-hidden />
              Choose a file
            </button>
          </span>
        }
      >
        <textarea
          id="text"
          rows={fields.file?.report ? 26 : 12}
          required
          spellCheck={false}
          lang={fields.language || undefined}
          placeholder={
            dropping ? "Let go of the file here" : "Paste the text that argues, or drop a file."
          }
          aria-invalid={problems.text ? true : undefined}
          aria-describedby={describedBy("text", true, Boolean(problems.text))}
          value={fields.text}
          onChange={(event) => map.takeText(tidyText(event.target.value))}
          className={classNames(
            INPUT_CLASSES,
            "min-h-40 resize-y py-2.5 font-serif leading-[25px]",
            dropping && "border-accent bg-accent/8 ring-2 ring-accent",
          )}
        />
      </FieldFrame>
      {fields.text.trim() !== "" && <FormatChoice map={map} />}
    </div>
  );
}

function hintOf(fileName: string | null): string {
  return fileName === null
    ? "A .txt, .md, .html, .docx or .pdf file, up to 20 MB. Once the map is made, the text changes only by a new version."
    : `From “${fileName}”. Once the map is made, the text changes only by a new version.`;
}

function FormatChoice({ map }: { readonly map: NewMap }) {
  const { fields, change } = map;
  const name = useId();
  const choose = (format: "plain" | "markdown") =>
    change({ format, own: [...fields.own.filter((each) => each !== "format"), "format"] });
  return (
    <fieldset className="m-0 mt-3 flex min-w-0 flex-wrap items-center gap-x-5 gap-y-1 border-0 p-0 text-[14px] leading-5">
      <legend className="sr-only">How to read the text</legend>
      {(
        [
          ["plain", "Plain text: every sign as it stands"],
          ["markdown", "Markdown: # is a heading, *this* is emphasis"],
        ] as const
      ).map(([format, words]) => (
        <label key={format} className="inline-flex min-h-7 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={fields.format === format}
            onChange={() => choose(format)}
            className="m-0 size-4 accent-(--accent)"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
