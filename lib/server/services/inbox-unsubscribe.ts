// Ends the mail to an account, by the link that every mail carries.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { isUnsubscribeKey } from "../mail/unsubscribe-link";
import { write } from "../repositories/database";
import { setMailEnabled } from "../repositories/mail-repository";

export interface UnsubscribeLink {
  readonly person?: string | undefined;
  readonly key?: string | undefined;
}

/** Whether the link is whole and ours. */
export function isUnsubscribeLink({ person, key }: UnsubscribeLink): boolean {
  return person !== undefined && key !== undefined && isUnsubscribeKey(person, key);
}

/** Ends the mail; again is as good as once. Throws VALIDATION where the link is not whole or not ours. */
export async function unsubscribe(link: UnsubscribeLink): Promise<void> {
  const { person } = link;
  if (person === undefined || !isUnsubscribeLink(link)) {
    throw new AppError(
      "VALIDATION",
      "This link is not whole. Open it again from the mail, or turn mail off in your settings.",
    );
  }
  await write((tx) => setMailEnabled(tx, person, false));
}
