// Times in words: "just now", "5 minutes ago", "3 days ago", and the date once it is long past.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 Nov 2026", in UTC: the same on the server and in the browser. */
export function absoluteDate(at: string): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The exact time as the person's own clock has it. */
export function exactTime(at: string): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}

/** How long ago, seen from `now` (milliseconds); a date after four weeks, and where the clocks disagree. */
export function relativeWords(at: string, now: number): string {
  const ago = now - Date.parse(at);
  if (ago < -MINUTE || ago >= 28 * DAY) return absoluteDate(at);
  if (ago < MINUTE) return "just now";
  if (ago < HOUR) return inWords(ago / MINUTE, "minute");
  if (ago < DAY) return inWords(ago / HOUR, "hour");
  return inWords(ago / DAY, "day");
}

function inWords(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"} ago`;
}
