// Reads a file that holds an argument.
import type { MapFormat } from "@/lib/formats/format-types";

export interface ReadMapInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly format?: MapFormat;
}

/** Placeholder shape until the readers stand. */
export function run(input: ReadMapInput): { readonly size: number } {
  return { size: input.bytes.byteLength };
}
