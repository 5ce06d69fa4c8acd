// What the form for a new map holds, kept in this browser until the map is made.
import { mintId } from "@/lib/client/mint-id";
import type { BriefReport } from "@/lib/contract/brief-files";
import type { TextFormat } from "@/lib/contract/brief-files-source";
import type { Visibility } from "@/lib/contract/map-document";

/** The file that the text was read from. */
export interface FileOfText {
  readonly name: string;
  /** How its letters were read; null where nothing is to be known. */
  readonly note: string | null;
  /** What a Word document, a PDF or a page lost on its way. */
  readonly report?: BriefReport;
  /** What it said of itself and the form took over: another file may take its place. */
  readonly given?: { readonly title: string | null; readonly author: string | null };
}

export interface NewMapFields {
  readonly start: "brief" | "blank";
  /** The text of the brief as it was pasted or read. */
  readonly text: string;
  readonly format: TextFormat;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly publishedOn: string;
  /** A language tag; empty where it is not told. */
  readonly language: string;
  readonly mainClaim: string;
  readonly visibility: Visibility;
  /** Fields that a person filled in, so that no guess writes over them. */
  readonly own: readonly ("title" | "format" | "language")[];
  /** Where the text comes from, and what to know of how it was read. */
  readonly file: FileOfText | null;
  /** Minted anew with every change, so that sending the same form twice makes one map. */
  readonly requestId: string;
}

/** An empty form. */
export function emptyFields(): NewMapFields {
  return {
    start: "brief",
    text: "",
    format: "plain",
    title: "",
    author: "",
    source: "",
    publishedOn: "",
    language: "",
    mainClaim: "",
    visibility: "private",
    own: [],
    file: null,
    requestId: mintId(),
  };
}

/** Kept apart for each person, since a class shares its computers. */
function storageKey(viewerId: string): string {
  return `counterpoint:new-map:${viewerId}`;
}

/** What was kept, or null. */
export function loadFields(viewerId: string): NewMapFields | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(viewerId)) ?? "null");
    if (!stored || typeof stored !== "object") return null;
    const fields = { ...emptyFields(), ...stored };
    const texts = [fields.text, fields.title, fields.mainClaim, fields.requestId];
    return texts.every((text) => typeof text === "string") && Array.isArray(fields.own)
      ? fields
      : null;
  } catch {
    return null;
  }
}

/** Keeps the form, or forgets it where nothing is in it; false where the browser has no room for it. */
export function saveFields(viewerId: string, fields: NewMapFields | null): boolean {
  const key = storageKey(viewerId);
  try {
    if (fields === null || isEmpty(fields)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing was written yet. */
export function isEmpty(fields: NewMapFields): boolean {
  const { text, title, author, source, publishedOn, mainClaim } = fields;
  return [text, title, author, source, publishedOn, mainClaim].every((each) => each.trim() === "");
}
