// GET /api/inbox/events: opens a stream of how many notifications a person has not read, for pages without a map.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { openPipe } from "../live/pipe";
import { takePlace } from "../live/stream-places";
import { sendInbox } from "./live/stream-inbox";
import { watchStream } from "./live/watch";
import type { StreamCaller } from "./stream-events";

/** The stream's body, null where it goes straight into the connection; it ends with the session, or after about ten
 * minutes. RATE_LIMITED where too many are open. */
export async function streamInboxEvents(
  caller: StreamCaller & { readonly actor: Actor },
): Promise<ReadableStream<Uint8Array> | null> {
  const { actor, address, epoch, request } = caller;
  const undo = [takePlace(actor.id, address)];
  const pipe = openPipe(request, () => {
    for (const step of undo) step();
  });
  undo.push(sendInbox(pipe, actor.id), watchStream({ pipe, userId: actor.id, epoch }));
  if (!pipe.isOpen()) for (const step of undo) step();
  return pipe.body;
}
