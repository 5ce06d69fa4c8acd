// A real SMTP server on this machine that keeps what it is sent.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** The whole message, headers too, with soft line breaks undone. */
  readonly text: string;
}

export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** The next letter that arrives after this call. */
  readonly nextLetter: () => Promise<Letter>;
  readonly close: () => Promise<void>;
}

/** Opens a mailbox that takes everything. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const waiting: ((letter: Letter) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks).toString("utf8");
        const letter = {
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map((recipient) => recipient.address),
          text: raw.replace(/=\r\n/g, "").replace(/=3D/g, "="),
        };
        letters.push(letter);
        done();
        waiting.shift()?.(letter);
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    nextLetter: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
