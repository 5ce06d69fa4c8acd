// Mail through the SMTP server in SMTP_URL; nothing is sent where there is none.
import "server-only";
import { createTransport } from "nodemailer";
import { configuredOrigin } from "../auth/public-origin";
import { env } from "../env";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same, for programs that show it. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether this server can send mail. */
export function mailIsSetUp(): boolean {
  return env().SMTP_URL !== undefined;
}

/** MAIL_FROM, else an address at the host that people see this server under. */
function sender(): string {
  const host = new URL(configuredOrigin() ?? "http://localhost").hostname;
  return env().MAIL_FROM ?? `Counterpoint <counterpoint@${host}>`;
}

/** Sends one mail; resolves when the SMTP server has taken it. Throws where there is no SMTP server or it refuses. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set, so no mail can be sent.");
  const transport = createTransport(SMTP_URL, { from: sender() });
  try {
    // As an object the address stands for one mailbox, whatever it looks like.
    await transport.sendMail({
      ...mail,
      headers: { ...mail.headers },
      to: { name: "", address: mail.to },
      disableUrlAccess: true,
      disableFileAccess: true,
    });
  } finally {
    transport.close();
  }
}
