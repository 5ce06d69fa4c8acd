// Parts of a page that come after its first picture. They are fetched while there is nothing else to do, so that they
// are here when the line is lost; where one is missing nevertheless, whoever needs it waits instead of failing.

type Load<Part> = () => Promise<Part>;

const RETRY_MS = 5_000;
const awaited = new Set<Load<unknown>>();

/** A part to be fetched ahead, as it was: who asks before it came may be refused, and says so in its own words. */
export function ahead<Part>(load: Load<Part>): Load<Part> {
  awaited.add(load);
  return load;
}

/** A part to be fetched ahead that never fails in the browser: it comes when the line is back. For `dynamic`, whose
 * failure would take the page down. */
export function late<Part>(load: Load<Part>): Load<Part> {
  ahead(load);
  return () => (typeof window === "undefined" ? load() : patiently(load));
}

/** Fetches every part that was named, one at a time and when the browser is idle; parts name others as they come. */
export async function fetchLateParts(): Promise<void> {
  for (const load of awaited) {
    await idle();
    await patiently(load);
    awaited.delete(load);
  }
}

async function patiently<Part>(load: Load<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await lineBack();
    }
  }
}

/** The browser's word that there is a line, or a while, as some lines are bad without it. */
function lineBack(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      window.removeEventListener("online", end);
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(end, RETRY_MS);
    window.addEventListener("online", end);
  });
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(done, 50);
    else requestIdleCallback(() => done(), { timeout: 1_000 });
  });
}
