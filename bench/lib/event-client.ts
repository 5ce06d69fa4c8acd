// Readers of our event streams: plain sockets, as many as one likes.
import { type IncomingMessage, request } from "node:http";

export interface EventReader {
  readonly close: () => void;
}

/** Opens a stream; resolves when the first bytes are there. `onEvent` gets each event's name and data. */
export function openEventReader(
  url: string,
  onEvent: (name: string, data: string) => void,
): Promise<EventReader> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent: false, headers: { accept: "text/event-stream" } });
    call.on("error", reject);
    call.on("response", (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) {
        reject(new Error(`${url} answered ${answer.statusCode}.`));
        return;
      }
      let rest = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        const blocks = (rest + chunk).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) readBlock(block, onEvent);
      });
      answer.on("error", () => undefined);
      answer.once("data", () => resolve({ close: () => call.destroy() }));
    });
    call.end();
  });
}

function readBlock(block: string, onEvent: (name: string, data: string) => void): void {
  let name = "message";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    else if (line.startsWith("data: ")) data += line.slice(6);
  }
  if (data) onEvent(name, data);
}
