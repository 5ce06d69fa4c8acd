// From the form to the request that makes the map, and what is wrong before it is sent.

import { asMarkdown } from "@/lib/contract/brief-files-source";
import { FILE_LIMIT, sizeInWords } from "@/lib/contract/brief-files-text";
import type { CreateMapRequest } from "@/lib/contract/maps";
import { TITLE_LIMIT } from "./guess-title";
import type { NewMapFields } from "./new-map-fields";

export type FieldName =
  | "text"
  | "title"
  | "author"
  | "source"
  | "publishedOn"
  | "language"
  | "mainClaim";
export type FieldProblems = Partial<Record<FieldName, string>>;

/** The longest text of a statement. */
export const CLAIM_LIMIT = 2000;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What a person has to mend before the form is sent. */
export function problemsIn(fields: NewMapFields): FieldProblems {
  const problems: FieldProblems = {};
  if (fields.title.trim() === "") problems.title = "Give the map a title.";
  if (fields.mainClaim.trim().length > CLAIM_LIMIT) {
    problems.mainClaim = "A claim has at most 2,000 characters. Say it in one sentence.";
  }
  if (fields.start === "blank") return problems;
  const size = new TextEncoder().encode(fields.text).length;
  if (fields.text.trim() === "") {
    problems.text = "Paste the text that argues, or choose its file. Or begin with a blank page.";
  } else if (size > FILE_LIMIT) {
    problems.text = `The text has ${sizeInWords(size)}; it may have 2 MB. Take the part that argues.`;
  }
  if (fields.publishedOn.trim() !== "" && !DATE.test(fields.publishedOn.trim())) {
    problems.publishedOn = "Write the date as 2022, 2022-12 or 2022-12-31.";
  }
  return problems;
}

/** The request that the form asks for. */
export function requestOf(fields: NewMapFields): CreateMapRequest {
  const title = fields.title.trim().slice(0, TITLE_LIMIT);
  const mainClaim = oneLine(fields.mainClaim);
  return {
    title,
    visibility: fields.visibility,
    requestId: fields.requestId,
    ...(mainClaim !== "" && { mainClaim }),
    ...(fields.start === "brief" && {
      brief: {
        title,
        ...filled("author", fields.author),
        ...filled("source", fields.source),
        ...filled("publishedOn", fields.publishedOn),
        ...filled("language", fields.language),
        text: asMarkdown(fields.text, fields.format),
      },
    }),
  };
}

/** The field that a message of the server is about; null where it is about none of the form's. */
export function fieldOfPath(path: string): FieldName | null {
  const name = path.replace(/^brief\./, "");
  const names: readonly string[] = [
    "text",
    "title",
    "author",
    "source",
    "publishedOn",
    "language",
    "mainClaim",
  ];
  return names.includes(name) ? (name as FieldName) : null;
}

function filled(name: string, value: string): Record<string, string> {
  const text = oneLine(value);
  return text === "" ? {} : { [name]: text };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
