// The person's part of a stream: how many notifications they have not read, at the start and whenever it changes.
import "server-only";
import { encodeEvent } from "../../live/encode-event";
import { subscribe } from "../../live/hub";
import type { Pipe } from "../../live/pipe";
import { reader } from "../../repositories/database";
import { countUnreadOf } from "../../repositories/notification-repository";

/** Sends `inbox` events into the pipe until the returned function is called. */
export function sendInbox(pipe: Pipe, userId: string): () => void {
  let sent = -1;
  const send = async () => {
    const unread = await countUnreadOf(await reader(), userId);
    if (unread === sent) return;
    sent = unread;
    pipe.send(encodeEvent("inbox", { unread }));
  };
  const start = () => {
    send().catch((error) => console.error("Unread notifications could not be counted:", error));
  };
  start();
  return subscribe(`person ${userId}`, start);
}
