// What is printed of each file that was read, for people and for programs.
import type { AppError } from "../../lib/contract/app-error";
import { IMPORT_FORMATS } from "../../lib/contract/imports";
import type { ImportOutcome } from "../../lib/server/services/import-map";

/** Items of a report that a person is shown; programs get them all. */
const MOST_SHOWN = 12;

/** One line of JSON. */
export function importedAsJson(
  file: string,
  { format, counts, report, map }: ImportOutcome,
): string {
  const { statements, supports, attacks, undercuts, linked, passages } = counts;
  return JSON.stringify({
    ...{ file, format, statements, supports, attacks, undercuts, linked, passages },
    ...(map && { map: map.slug }),
    report: report.items,
    ...(report.omitted > 0 && { omitted: report.omitted }),
  });
}

/** One line of JSON. */
export function brokenAsJson(file: string, { message, code, details }: AppError): string {
  const { line, column } = (details ?? {}) as { line?: number; column?: number };
  return JSON.stringify({
    ...{ file, error: message, code },
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
}

/** A few lines. */
export function importedForPeople(file: string, outcome: ImportOutcome): string {
  const { format, counts, report, map } = outcome;
  const label = IMPORT_FORMATS.find(({ id }) => id === format)?.label ?? format;
  const numbers = [
    `${counts.statements} statements`,
    `${counts.supports} supports`,
    `${counts.attacks} attacks`,
    `${counts.undercuts} undercuts`,
    `${counts.linked} linked`,
    `${counts.passages} passages`,
  ];
  const items = report.items
    .slice(0, MOST_SHOWN)
    .map(
      ({ kind, message, line }) =>
        `    ${kind}${line === undefined ? "" : `, line ${line}`}: ${message}`,
    );
  const more = report.items.length - items.length + report.omitted;
  return [
    `${file}${map ? ` -> ${map.slug}` : ""}`,
    `  ${label}: ${numbers.join(", ")}`,
    ...items,
    ...(more > 0 ? [`    and ${more} more, which --json shows`] : []),
  ].join("\n");
}

/** Two lines. */
export function brokenForPeople(file: string, { message }: AppError): string {
  return `${file}\n  could not be read: ${message}`;
}
