// A forgotten password: mails a one-time link to the account's address.
import "server-only";
import { sendResetMail } from "../mail/send-reset-mail";
import { findUserByEmail } from "../repositories/user-repository";
import { issuePasswordReset } from "./issue-password-reset";

/** Mails a link to whoever has an account under this address, and does nothing where nobody has. */
export async function requestPasswordReset(email: string, origin: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (!user?.email) return;
  const token = await issuePasswordReset(user.id, "mail");
  await sendResetMail({ to: user.email, token, origin });
}
