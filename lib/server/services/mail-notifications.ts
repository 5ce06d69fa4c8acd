// Mails people what they have not read: once an hour at most, by one instance alone, and again later where it failed.
import "server-only";
import { digestMail } from "../mail/digest-mail";
import { sendMail } from "../mail/send-mail";
import { reader, write } from "../repositories/database";
import {
  claimPerson,
  findMailable,
  type MailPerson,
  passOver,
  releasePerson,
} from "../repositories/mail-repository";
import {
  findUnmailed,
  markMailed,
  type NotificationRow,
} from "../repositories/notification-repository";
import { inboxDocuments } from "./inbox-documents";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Who looks at the page reads it there first. */
const GRACE = MINUTE;
/** Older ones are no news. */
const NEWS = 7 * DAY;
const PEOPLE_PER_SWEEP = 100;
const SHOWN = 20;
const COUNTED = 500;

/** How often the mail to a person failed in a row, in this process. */
const failures = new Map<string, number>();

interface Claimed {
  readonly person: MailPerson;
  readonly rows: readonly NotificationRow[];
}

/** Sends what is due at `now`; resolves to how many mails the SMTP server took. Never throws for one person's mail. */
export async function mailNotifications(now: Date = new Date()): Promise<number> {
  const times = {
    lastBefore: new Date(now.getTime() - HOUR),
    since: new Date(now.getTime() - NEWS),
    until: new Date(now.getTime() - GRACE),
  };
  const people = await findMailable(await reader(), times, PEOPLE_PER_SWEEP);
  let sent = 0;
  for (const id of people) {
    try {
      const claimed = await claim(id, now, times);
      if (claimed && (await send(claimed, now))) sent += 1;
    } catch (error) {
      console.error("A mail about notifications could not be prepared:", error);
    }
  }
  return sent;
}

async function claim(
  id: string,
  now: Date,
  times: { readonly lastBefore: Date; readonly since: Date; readonly until: Date },
): Promise<Claimed | null> {
  return write(async (tx) => {
    const rows = await findUnmailed(tx, id, { ...times, limit: COUNTED });
    if (rows.length === 0) {
      await passOver(tx, id, times.until, now);
      return null;
    }
    const person = await claimPerson(tx, id, now, times.lastBefore);
    return person && { person, rows };
  });
}

/** Sends outside of any transaction, then keeps that it did, or gives the claim back for later. */
async function send({ person, rows }: Claimed, now: Date): Promise<boolean> {
  try {
    const shown = await inboxDocuments(await reader(), rows.slice(0, SHOWN));
    await sendMail(digestMail({ to: person, shown, count: rows.length }));
  } catch (error) {
    const times = (failures.get(person.id) ?? 0) + 1;
    failures.set(person.id, times);
    const wait = Math.min(5 * MINUTE * 2 ** (times - 1), DAY);
    console.error(`A mail could not be sent; next try in ${wait / MINUTE} minutes:`, error);
    const asIf = new Date(now.getTime() - HOUR + wait);
    await write((tx) => releasePerson(tx, person.id, now, asIf));
    return false;
  }
  failures.delete(person.id);
  await write((tx) =>
    markMailed(
      tx,
      rows.map((row) => row.id),
      now,
    ),
  );
  return true;
}
