// What stands above and below a brief's text: what it is, who wrote it, where it comes from.
import type { DeskBrief } from "@/lib/client/desk-types";

interface BriefHeadProps {
  readonly brief: DeskBrief;
  /** The text begins with its title itself. */
  readonly isTitled: boolean;
}

/** The notice, the title and the line of author, series, publisher and date. */
export function BriefHead({ brief, isTitled }: BriefHeadProps) {
  return (
    <header className={isTitled ? "mb-2.5" : "mb-8"}>
      {brief.notice && (
        <p
          dir="auto"
          className="m-0 mb-4 border-y border-line py-2 font-sans text-[13px] font-medium leading-5 text-muted"
        >
          {brief.notice}
        </p>
      )}
      {!isTitled && (
        <h2
          dir="auto"
          className="m-0 text-balance font-serif text-[28px] font-semibold leading-[34px] tracking-[-0.01em]"
        >
          {brief.title}
        </h2>
      )}
      {brief.author && (
        <p
          dir="auto"
          className={`m-0 font-serif text-[17px] italic leading-6 ${isTitled ? "" : "mt-3"}`}
        >
          {brief.author}
        </p>
      )}
      <p dir="auto" className="m-0 mt-1 font-sans text-[13px] leading-5 text-muted">
        {[brief.series, brief.publisher, brief.publishedOn].filter(Boolean).join(" · ")}
      </p>
    </header>
  );
}

/** The disclaimer and the source. */
export function BriefFoot({ brief }: { brief: DeskBrief }) {
  if (!brief.disclaimer && !brief.source) return null;
  return (
    <footer className="mt-10 border-t border-line pt-4 font-sans text-[13px] leading-5 text-muted">
      {brief.disclaimer && (
        <p dir="auto" className="m-0 mb-2">
          {brief.disclaimer}
        </p>
      )}
      {brief.source && <p className="m-0">Source: {sourceLine(brief.source)}</p>}
    </footer>
  );
}

/** Web addresses in the line become links. */
function sourceLine(source: string) {
  return source.split(/(https?:\/\/[^\s<>"]+)/i).map((part) =>
    /^https?:\/\//i.test(part) ? (
      <a
        key={part}
        className="break-words text-accent underline"
        href={part}
        rel="noopener nofollow"
      >
        {part.replace(/^https?:\/\//i, "")}
      </a>
    ) : (
      part
    ),
  );
}
