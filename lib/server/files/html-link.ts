// Which links of a page or document survive: web addresses, without what follows the reader around.
import "server-only";

const TRACKERS =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wickedid|ref_src|s_cid)$/i;

/** The http or https address of a link without trackers, or null where it is none or carries a name or password. */
export function webLink(href: string): string | null {
  const target = href.trim();
  if (target.length > 2000 || !/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.username !== "" || url.password !== "") return null;
  const names = [...url.searchParams.keys()].filter((name) => TRACKERS.test(name));
  if (names.length === 0) return target.replace(/\s/g, "");
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
