"use client";
// The words of an annotation: a field with its preview, its hint and, near the limit, its counter.
import dynamic from "next/dynamic";
import { type RefObject, useId, useState } from "react";
import { characterCount, LIMITS } from "@/lib/argument/text-rules";
import { late } from "@/lib/client/late";
import { LazyMarkdown } from "./lazy-markdown";
import { type MentionQuery, mentionQueryAt } from "./mention-query";

const MentionList = dynamic(
  late(() => import("./mention-list").then((module) => module.MentionList)),
  {
    ssr: false,
  },
);

interface BodyFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly rows: number;
  readonly body: string;
  readonly onChange: (body: string) => void;
}

const AREA =
  "block w-full resize-y rounded-md border border-line-strong bg-card px-3 py-2 text-[15px] leading-[22px] text-ink placeholder:text-muted max-md:text-[16px]";

/** The field keeps its place in the document while the preview shows. */
export function BodyField({ field, label, rows, body, onChange }: BodyFieldProps) {
  const id = useId();
  const [preview, setPreview] = useState(false);
  const [asked, setAsked] = useState<MentionQuery | null>(null);
  const ask = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const query = selectionStart === selectionEnd ? mentionQueryAt(value, selectionStart) : null;
    setAsked(query);
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[13px] font-medium leading-5">
        {label}
      </label>
      {preview && (
        <div className="min-h-24 rounded-md border border-dashed border-line-strong px-3 py-2 text-[15px] leading-[22px]">
          {body.trim() ? (
            <LazyMarkdown body={body} />
          ) : (
            <p className="m-0 text-muted">Nothing to show yet.</p>
          )}
        </div>
      )}
      <div className="relative">
        <textarea
          id={id}
          ref={field}
          hidden={preview}
          rows={rows}
          value={body}
          onChange={(event) => {
            onChange(event.target.value);
            ask(event.target);
          }}
          onBlur={() => setAsked(null)}
          aria-describedby={`${id}-hint`}
          aria-invalid={characterCount(body) > LIMITS.annotationBody || undefined}
          className={preview ? undefined : AREA}
        />
        {asked && (
          <MentionList
            field={field}
            asked={asked}
            onChange={onChange}
            onClose={() => setAsked(null)}
          />
        )}
      </div>
      <div className="mt-1 flex gap-3 text-[12px] leading-[18px] text-muted">
        <p id={`${id}-hint`} className="m-0 flex-1">
          Markdown: *emphasis*, **strong**, lists, links. @ mentions a person.
        </p>
        <Counter body={body} />
        <button
          type="button"
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
          className="min-h-6 font-medium text-accent hover:underline"
        >
          {preview ? "Write" : "Preview"}
        </button>
      </div>
    </div>
  );
}

/** Shown from a thousand characters before the limit. */
function Counter({ body }: { body: string }) {
  const left = LIMITS.annotationBody - characterCount(body);
  if (left > 1000) return null;
  return (
    <span className={left < 0 ? "font-semibold text-danger" : undefined}>
      {left < 0 ? `${(-left).toLocaleString("en")} too many` : `${left.toLocaleString("en")} left`}
    </span>
  );
}
