// The readers and writers of the formats that are text, fetched when they are first asked for. Spreadsheets are binary:
// lib/server/files reads them.
import type { MapFormat, ParseText, SerializeMap } from "./format-types";

type TextFormat = Exclude<MapFormat, "xlsx">;

const READERS: Readonly<Partial<Record<TextFormat, () => Promise<{ parse: ParseText }>>>> = {
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

const WRITERS: Readonly<Partial<Record<TextFormat, () => Promise<{ serialize: SerializeMap }>>>> = {
  counterpoint: () => import("./counterpoint/serialize"),
  argdown: () => import("./argdown/serialize"),
  aif: () => import("./aif/serialize"),
  sadface: () => import("./sadface/serialize"),
  csv: () => import("./csv/serialize"),
  outline: () => import("./outline/serialize"),
  opml: () => import("./opml/serialize"),
};

/** The reader of a format, or null where it is not text or has none. */
export async function loadReader(format: MapFormat): Promise<ParseText | null> {
  const reader = format === "xlsx" ? undefined : await READERS[format]?.();
  return reader?.parse ?? null;
}

/** The writer of a format, or null where it is not text or has none. */
export async function loadWriter(format: MapFormat): Promise<SerializeMap | null> {
  const writer = format === "xlsx" ? undefined : await WRITERS[format]?.();
  return writer?.serialize ?? null;
}
