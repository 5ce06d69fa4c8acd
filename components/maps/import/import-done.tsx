// What came of the files, with the way to the new maps.
import { Button, buttonClasses } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportAnswer } from "@/lib/contract/imports";
import { ImportReport } from "./import-report";
import { countsInWords } from "./import-words";

interface ImportDoneProps {
  readonly answers: readonly ImportAnswer[];
  readonly into: { readonly title: string } | null;
  readonly onClose: () => void;
}

/** The last step: one line for each file. */
export function ImportDone({ answers, into, onClose }: ImportDoneProps) {
  return (
    <>
      <Notice look="done">
        {into
          ? `Added to “${into.title}”. The history has it as one change, which can be undone.`
          : answers.length === 1
            ? "The map is made."
            : `${answers.length} maps are made.`}
      </Notice>
      <ul className="m-0 grid list-none gap-3 p-0">
        {answers.map((answer) => (
          <li
            key={answer.importId}
            className="grid gap-2 rounded-lg border border-line bg-card p-4"
          >
            {into === null && (
              <a
                href={`/maps/${answer.map.slug}`}
                className="text-[16px] font-semibold leading-6 text-ink [overflow-wrap:anywhere]"
              >
                {answer.map.title}
              </a>
            )}
            <p className="m-0 text-[14px] leading-5 text-muted">{countsInWords(answer.counts)}</p>
            <ImportReport report={answer.report} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {into === null && answers.length === 1 && (
          <a href={`/maps/${answers[0]?.map.slug}`} className={buttonClasses("primary")}>
            Go to the map
          </a>
        )}
        <Button onClick={onClose} data-first-focus>
          Close
        </Button>
      </div>
    </>
  );
}
