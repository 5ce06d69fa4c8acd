// Who says it where, in one line below a map's title.
import type { FormatBrief } from "../format-types";

type Named = Pick<FormatBrief, "title" | "author" | "series" | "publisher" | "publishedOn">;

/** "The argument of “TITLE”, AUTHOR, SERIES, DATE", or nothing for a map without a brief. */
export function sourceWords({
  brief,
  title,
}: {
  readonly brief: Named | null;
  readonly title: string;
}): string {
  if (!brief) return "";
  const known = [brief.author, brief.series, brief.publisher, brief.publishedOn].filter(
    (part) => part !== null && part !== "",
  );
  // Most maps are called like their text.
  if (!brief.title || brief.title === title) return known.join(", ");
  return `The argument of ${[`“${brief.title}”`, ...known].join(", ")}`;
}
