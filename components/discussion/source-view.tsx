// A source that a reply brings: its link, and what it says word for word.
import { Link2 } from "lucide-react";
import type { Source } from "@/lib/argument/records";

/** The quote first, then where it stands. */
export function SourceView({ source }: { source: Source }) {
  return (
    <figure className="m-0 mt-2 rounded-md border border-line bg-paper px-3 py-2">
      {source.quote && (
        <blockquote className="m-0 mb-1 font-serif text-[15px] italic leading-[22px]">
          “{source.quote}”
        </blockquote>
      )}
      <figcaption className="flex items-center gap-1.5 text-[12.5px] leading-[18px]">
        <Link2 size={13} aria-hidden className="shrink-0 text-muted" />
        <a
          href={source.url}
          rel="nofollow noopener noreferrer"
          target="_blank"
          className="min-w-0 truncate text-accent underline"
        >
          {source.url.replace(/^https?:\/\//i, "")}
        </a>
      </figcaption>
    </figure>
  );
}
