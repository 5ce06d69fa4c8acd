"use client";
// The words of the brief that a new statement is made from; they stay its anchor.
import { useDesk } from "@/lib/client/desk-context";

interface KeptQuoteProps {
  readonly range: { readonly start: number; readonly end: number };
}

/** The quote, set as in the brief. */
export function KeptQuote({ range }: KeptQuoteProps) {
  const text = useDesk((state) => state.brief?.text ?? "");
  return (
    <figure className="m-0">
      <blockquote className="m-0 max-h-28 overflow-y-auto border-l-2 border-mark-strong pl-3 font-serif text-[15px] leading-[22px]">
        {text.slice(range.start, range.end)}
      </blockquote>
      <figcaption className="mt-1 text-[12px] leading-4 text-muted">
        Stays as its anchor in the brief
      </figcaption>
    </figure>
  );
}
