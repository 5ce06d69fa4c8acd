// Reads a file that argues: a PDF, a Word document, a page or a text becomes Markdown.
import type { ReadBrief } from "@/lib/contract/brief-files";
import { readBrief } from "../../files/read-brief";
import { createStages, type TellProgress } from "../stages";

export interface ReadBriefInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The file as Markdown; throws VALIDATION and TOO_LARGE with what to do. */
export function run({ bytes, fileName }: ReadBriefInput, tell: TellProgress): Promise<ReadBrief> {
  return readBrief(bytes, fileName, createStages({ read: 1, pages: 6, blocks: 2 }, tell));
}
