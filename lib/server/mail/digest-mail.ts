// The mail about what somebody has not read: plain words, and the same as simple HTML.
import "server-only";
import type { NotificationDocument } from "@/lib/contract/inbox";
import { inboxActor, inboxVerb, unreadWords } from "@/lib/contract/inbox-words";
import { configuredOrigin } from "../auth/public-origin";
import { env } from "../env";
import type { Mail } from "./send-mail";
import { unsubscribeQuery } from "./unsubscribe-link";

export interface Digest {
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
  /** The newest, newest first. */
  readonly shown: readonly NotificationDocument[];
  /** How many there are, with those that are not shown. */
  readonly count: number;
}

/** Where the links of a mail lead: the address that was configured, else this computer. */
function origin(): string {
  return configuredOrigin() ?? `http://localhost:${env().PORT}`;
}

/** The mail. Its subject names no map and no person, for it shows on locked screens. */
export function digestMail(digest: Digest): Mail {
  const query = unsubscribeQuery(digest.to.id);
  return {
    to: digest.to.email,
    subject: `${unreadWords(digest.count)} on Counterpoint`,
    text: textOf(digest, query),
    html: htmlOf(digest, query),
    headers: {
      "List-Unsubscribe": `<${origin()}/api/inbox/unsubscribe?${query}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

function textOf({ to, shown, count }: Digest, query: string): string {
  const items = shown.map((each) => {
    const lines = [
      `* ${inboxActor(each)} ${inboxVerb(each)} (${each.map.title})`,
      ...(each.excerpt ? [`  "${each.excerpt}"`] : []),
      `  ${origin()}${each.path}`,
    ];
    return lines.join("\n");
  });
  const more = count - shown.length;
  return `Hello ${to.name},

this is what you have not read on Counterpoint:

${items.join("\n\n")}
${more > 0 ? `\nand ${more.toLocaleString("en")} more.\n` : ""}
Your inbox: ${origin()}/inbox

You get one such mail an hour at most. What you are told of a map you choose at its bell.
To get no more of these mails, open: ${origin()}/unsubscribe?${query}
`;
}

function htmlOf({ to, shown, count }: Digest, query: string): string {
  const items = shown.map(
    (each) => `<li style="margin:0 0 16px">
<a href="${escapeHtml(origin() + each.path)}" style="color:#4A45B8"><b>${escapeHtml(inboxActor(each))}</b> ${inboxVerb(each)}</a>
<div style="color:#5B6068">${escapeHtml(each.map.title)}</div>
${each.excerpt ? `<div style="margin-top:4px">“${escapeHtml(each.excerpt)}”</div>` : ""}
</li>`,
  );
  const more = count - shown.length;
  return `<!doctype html>
<html lang="en"><body style="font:15px/22px system-ui,sans-serif;color:#1F2328;max-width:560px">
<p>Hello ${escapeHtml(to.name)},</p>
<p>this is what you have not read on Counterpoint:</p>
<ul style="padding-left:20px">
${items.join("\n")}
</ul>
${more > 0 ? `<p>and ${more.toLocaleString("en")} more.</p>` : ""}
<p><a href="${escapeHtml(origin())}/inbox" style="color:#4A45B8">Open your inbox</a></p>
<p style="color:#5B6068;font-size:13px">You get one such mail an hour at most. What you are told of a map you choose at its bell.
<a href="${escapeHtml(`${origin()}/unsubscribe?${query}`)}" style="color:#5B6068">Get no more of these mails</a></p>
</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
