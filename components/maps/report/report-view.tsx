// The report as a page: the argument as a numbered outline with its quotes and annotations, made for paper.
import { ROLE_HUE } from "@/components/maps/report/role-hue";
import { plainLines } from "@/lib/contract/plain-lines";
import type {
  ReportAnnotation,
  ReportDocument,
  ReportEntry,
} from "@/lib/formats/report/report-types";

const DEEPEST = 8;

/** The whole report; headings first, the outline, then what is said of the text and the map. */
export function ReportView({ report }: { readonly report: ReportDocument }) {
  const { title, about, notice, disclaimer, counts, url, entries, loose } = report;
  return (
    <article className="leading-6 text-ink" lang={report.language ?? undefined}>
      <header className="mb-7 border-b border-line pb-5">
        <h1 className="m-0 font-serif text-[32px] font-semibold leading-10 text-balance">
          {title}
        </h1>
        {about.map((line) => (
          <p key={line} className="m-0 mt-1 break-words text-[15px] text-muted">
            {line}
          </p>
        ))}
        {notice && <p className="m-0 mt-3 text-[14px] italic text-muted">{notice}</p>}
        <p className="m-0 mt-3 text-[13.5px] text-muted">
          {counts}
          {url && (
            <>
              {" · "}
              <a href={url} className="break-all text-inherit">
                {url}
              </a>
            </>
          )}
        </p>
      </header>
      <ol className="m-0 list-none p-0">
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ol>
      {loose.length > 0 && (
        <section className="mt-8">
          <h2 className="m-0 mb-3 font-serif text-[22px] font-semibold leading-8">
            On the text and the whole map
          </h2>
          {loose.map(({ quote, annotations }) => (
            <div key={annotations[0]?.body} className="mb-4">
              {quote && <Quote words={quote} />}
              <Annotations list={annotations} />
            </div>
          ))}
        </section>
      )}
      {disclaimer && <p className="m-0 mt-8 text-[13.5px] text-muted">{disclaimer}</p>}
    </article>
  );
}

function Entry({ entry }: { readonly entry: ReportEntry }) {
  const { number, depth, relation, kind, text, isStub, label, attribution, note } = entry;
  return (
    <li
      className="mb-3.5 break-inside-avoid-page"
      style={{ marginInlineStart: `${Math.min(depth, DEEPEST) * 1.4}rem` }}
    >
      <p className="m-0 text-[12.5px] leading-5 text-muted">
        <b className={ROLE_HUE[kind]}>{number}</b> {relation}
        {attribution ? ` · ${attribution}` : ""}
      </p>
      <p dir="auto" className={isStub ? "m-0 text-[15.5px] italic" : "m-0 text-[15.5px]"}>
        {label && <b>{label}: </b>}
        {text}
      </p>
      {note && (
        <p dir="auto" className="m-0 mt-1 whitespace-pre-line text-[14px] text-muted">
          {note}
        </p>
      )}
      {entry.quotes.map((quote) => (
        <Quote key={quote} words={quote} />
      ))}
      <Annotations list={entry.annotations} />
      {entry.onStep.length > 0 && <p className="m-0 mt-1 text-[12.5px] text-muted">On this step</p>}
      <Annotations list={entry.onStep} />
    </li>
  );
}

function Quote({ words }: { readonly words: string }) {
  return (
    <blockquote
      dir="auto"
      className="m-0 mt-1.5 whitespace-pre-line border-s-2 border-line-strong ps-3 font-serif text-[15px] italic"
    >
      “{words}”
    </blockquote>
  );
}

function Annotations({ list }: { readonly list: readonly ReportAnnotation[] }) {
  if (list.length === 0) return null;
  return (
    <ul className="m-0 mt-1.5 list-none border-s-2 border-line ps-3">
      {list.map((each) => (
        <li key={`${each.at} ${each.body}`} className="mb-1.5 text-[14px] leading-5">
          <p dir="auto" className="m-0 whitespace-pre-line break-words">
            <b>{each.word}</b>
            <span className="text-muted">
              , {each.author ?? "former member"}, {each.at.slice(0, 10)}
              {each.resolved ? ", resolved" : ""}:
            </span>{" "}
            {plainLines(each.body)}
          </p>
          {each.criterion && <p className="m-0">Would convince: {plainLines(each.criterion)}</p>}
          {each.source && (
            <p className="m-0 break-all">
              {each.source.quote && `“${each.source.quote}” `}
              {each.source.url}
            </p>
          )}
          {each.orphanOf && <p className="m-0">On what was removed: “{each.orphanOf}”</p>}
          <Annotations list={each.replies} />
        </li>
      ))}
    </ul>
  );
}
