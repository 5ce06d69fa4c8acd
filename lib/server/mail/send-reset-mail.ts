// The mail with the link to set a new password.
import "server-only";
import { configuredOrigin } from "../auth/public-origin";
import { sendMail } from "./send-mail";

export interface ResetMail {
  readonly to: string;
  readonly token: string;
  /** The origin of the request that asked for it. */
  readonly origin: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The origin that a mailed link may have, or null. Anybody can ask for a mail under a Host header of their own making,
 * so a link names only the address that the operator set, or this very machine.
 */
export function linkOrigin(origin: string): string | null {
  const configured = configuredOrigin();
  if (configured) return configured;
  return LOOPBACK.test(new URL(origin).hostname) ? origin : null;
}

function instructions(token: string, origin: string | null): string {
  if (origin) return `Open this link to set a new password:\n\n${origin}/reset?token=${token}`;
  return `On the site where you asked, open the page /reset and paste this code:\n\n${token}`;
}

/** Sends it. Throws where the SMTP server refuses. */
export async function sendResetMail(mail: ResetMail): Promise<void> {
  const text = `Hello,

somebody, probably you, asked for a new password for your Counterpoint account.

${instructions(mail.token, linkOrigin(mail.origin))}

It works once, and for one hour. Setting a new password ends all your sessions.
If you did not ask for this, you need not do anything: your password stays as it is.
`;
  await sendMail({ to: mail.to, subject: "Set a new password for Counterpoint", text });
}
