// The form after another text or file: what it tells of itself goes where nobody said otherwise.

import type { FileRead } from "@/components/brief/file/use-brief-file";
import { mintId } from "@/lib/client/mint-id";
import { guessFormat } from "@/lib/contract/brief-files-source";
import { guessLanguage, LANGUAGES } from "./guess-language";
import { guessTitle } from "./guess-title";
import type { NewMapFields } from "./new-map-fields";

/** The text of a file with what the file tells of it, where nobody said otherwise. */
export function withFile(now: NewMapFields, file: FileRead): NewMapFields {
  const mine = withoutGiven(now);
  if (file.type === "text") return withText(mine, file.text, { name: file.name, note: file.note });
  const { markdown, author, warnings: report } = file.read;
  const title = mine.own.includes("title") ? null : file.read.title;
  const language = mine.own.includes("language") ? null : offered(file.read.language);
  const own = new Set(mine.own).add("format");
  // What a file says counts for more than what is guessed while the text is mended.
  if (title !== null) own.add("title");
  if (language !== null) own.add("language");
  const base: NewMapFields = {
    ...mine,
    own: [...own],
    format: "markdown",
    title: title ?? mine.title,
    author: mine.author.trim() === "" ? (author ?? "") : mine.author,
    language: language ?? mine.language,
  };
  const given = { title, author: mine.author.trim() === "" ? author : null };
  return withText(base, markdown.trimEnd(), { name: file.name, note: null, report, given });
}

/** Without the title and author that an earlier file gave, where nobody changed them. */
function withoutGiven(now: NewMapFields): NewMapFields {
  const { title = null, author = null } = now.file?.given ?? {};
  const isGiven = title !== null && now.title === title;
  return {
    ...now,
    title: isGiven ? "" : now.title,
    own: isGiven ? now.own.filter((name) => name !== "title") : now.own,
    author: author !== null && now.author === author ? "" : now.author,
  };
}

/** The language as the form offers it. */
function offered(tag: string | null): string | null {
  const wanted = tag?.toLowerCase() ?? "";
  const [base = ""] = wanted.split("-");
  const known = (name: string) => LANGUAGES.find((each) => each.toLowerCase() === name);
  return known(wanted) ?? known(base) ?? null;
}

/** Another text with what it tells of itself. */
export function withText(
  now: NewMapFields,
  text: string,
  file: NewMapFields["file"],
): NewMapFields {
  const { own } = now;
  const format = own.includes("format") ? now.format : guessFormat(text, file?.name ?? null);
  return {
    ...now,
    text,
    file: text === "" ? null : file,
    format,
    title: own.includes("title") ? now.title : guessTitle(text, format),
    language: own.includes("language") ? now.language : (guessLanguage(text) ?? ""),
    requestId: mintId(),
  };
}
