"use client";
// The first step: the new text, pasted, typed, taken from a file, or the present text to be changed.
import { FilePen, Upload } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { useDesk } from "@/lib/client/desk-context";
import { guessFormat } from "@/lib/contract/brief-files-source";
import { FileProgress } from "../file/file-progress";
import { FileReport } from "../file/file-report";
import type { Revision } from "./use-revision";

const ACCEPT = ".txt,.md,.markdown,.html,.htm,.docx,.pdf";

/** A large field with the ways to fill it, and the button that goes on. */
export function TextStep({ revision }: { readonly revision: Revision }) {
  const { draft, change, compare, takePresent, takeBack } = revision;
  const { onItsWay, take, cancel } = revision.file;
  const busy = revision.busy !== null || onItsWay !== null;
  const language = useDesk((state) => state.brief?.language ?? undefined);
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState(false);
  const hint = draft.fileName
    ? `From “${draft.fileName}”. You may mend it here.`
    : "Markdown or plain text, .docx, .pdf or .html; you may also drop a file here.";
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void compare();
      }}
    >
      {onItsWay && <FileProgress {...onItsWay} onCancel={cancel} />}
      {draft.report && draft.fileName !== null && !onItsWay && (
        <FileReport
          name={draft.fileName}
          report={draft.report}
          purpose="compare"
          onTakeBack={takeBack}
        />
      )}
      <FieldFrame id="revision-text" label="The new text" hint={hint}>
        <textarea
          id="revision-text"
          data-first-focus
          rows={12}
          spellCheck={false}
          lang={language}
          aria-describedby="revision-text-hint"
          value={draft.text}
          onChange={(event) => change({ text: event.target.value, preview: null })}
          onDragOver={(event) => {
            event.preventDefault();
            setHeld(true);
          }}
          onDragLeave={() => setHeld(false)}
          onDrop={(event) => {
            event.preventDefault();
            setHeld(false);
            const [dropped] = event.dataTransfer.files;
            if (dropped) void take(dropped);
          }}
          className={classNames(
            INPUT_CLASSES,
            "min-h-40 resize-y py-2.5 font-serif leading-[25px]",
            held && "border-accent bg-accent/8 ring-2 ring-accent",
          )}
        />
      </FieldFrame>
      {takeBack && !draft.report && (
        <Button small className="justify-self-start" onClick={takeBack}>
          Put back the text that stood here
        </Button>
      )}
      {draft.text.trim() !== "" && <FormatChoice revision={revision} />}
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          hidden
          data-revision-file
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = "";
            if (chosen) void take(chosen);
          }}
        />
        <Button onClick={() => input.current?.click()} disabled={busy}>
          <Upload size={16} aria-hidden />
          Choose a file
        </Button>
        <Button onClick={() => void takePresent()} disabled={busy}>
          <FilePen size={16} aria-hidden />
          Start from the present text
        </Button>
        <span className="flex-1 text-[14px] text-muted" role="status">
          {revision.busy}
        </span>
        <Button look="primary" type="submit" disabled={busy || draft.text.trim() === ""}>
          Compare
        </Button>
      </div>
    </form>
  );
}

function FormatChoice({ revision }: { readonly revision: Revision }) {
  const { draft, change } = revision;
  const name = useId();
  const format = draft.format ?? guessFormat(draft.text, draft.fileName);
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-x-5 gap-y-1 border-0 p-0 text-[14px] leading-5">
      <legend className="sr-only">How to read the text</legend>
      {(
        [
          ["plain", "Plain text: every sign as it stands"],
          ["markdown", "Markdown: # is a heading, *this* is emphasis"],
        ] as const
      ).map(([each, words]) => (
        <label key={each} className="inline-flex min-h-7 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={format === each}
            onChange={() => change({ format: each, preview: null })}
            className="m-0 size-4 accent-(--accent)"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
