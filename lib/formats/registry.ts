// The readers of the formats that are text, fetched when they are first asked for. Spreadsheets are binary:
// lib/server/files reads them. lib/server/exports has the writers.
import type { MapFormat, ParseText } from "./format-types";

type TextFormat = Exclude<MapFormat, "xlsx">;

const READERS: Readonly<Record<TextFormat, () => Promise<{ parse: ParseText }>>> = {
  counterpoint: () => import("./counterpoint/parse"),
  argdown: () => import("./argdown/parse"),
  aif: () => import("./aif/parse"),
  sadface: () => import("./sadface/parse"),
  kialo: () => import("./kialo/parse"),
  microtext: () => import("./microtext/parse"),
  outline: () => import("./outline/parse"),
  opml: () => import("./opml/parse"),
  csv: () => import("./csv/parse"),
};

/** The reader of a format that is text. */
export async function loadReader(format: TextFormat): Promise<ParseText> {
  return (await READERS[format]()).parse;
}
