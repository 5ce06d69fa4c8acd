// A file as the answer to a call, to be saved and never shown in our own name.
import "server-only";

export interface FileAnswer {
  readonly content: Uint8Array;
  readonly mediaType: string;
  /** The value of Content-Disposition. */
  readonly disposition: string;
}

/** The answer. It depends on who asks and on the moment, so that nobody stores it. */
export function answerFile({ content, mediaType, disposition }: FileAnswer): Response {
  const view = new Uint8Array(
    content.buffer as ArrayBuffer,
    content.byteOffset,
    content.byteLength,
  );
  return new Response(view, {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.byteLength),
      "content-disposition": disposition,
      "cache-control": "private, no-store",
      vary: "Cookie",
    },
  });
}
