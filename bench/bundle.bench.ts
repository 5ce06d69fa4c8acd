// First-load JavaScript of the map page against Next alone, and what comes by itself after the first picture.
import { withBrowser } from "./lib/chromium";
import { kilobytes, type Script, weighPage, weighScript } from "./lib/first-load";
import { buildPlainApp } from "./lib/plain-app";
import { printAims, printTable, short } from "./lib/report";
import { OUR_APP, PLAIN_NEXT, withServer } from "./lib/with-server";

const PAGE = "/maps/japan-mod-official-in-taipei";
const AIM = 190;

/** Scripts that the page fetches in a browser until it rests, nobody having touched it. */
async function scriptsUntilRest(address: string): Promise<string[]> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const paths = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "script") paths.add(new URL(request.url()).pathname);
    });
    await page.goto(address + PAGE);
    // The event stream stays open, so that the network never rests; what comes after it is not the page's own doing.
    await page.waitForRequest((request) => /\/events\b/.test(request.url()), { timeout: 120_000 });
    await page.getByRole("application", { name: "Argument map" }).waitFor();
    return [...paths];
  });
}

await buildPlainApp();
const alone = await withServer(PLAIN_NEXT, (address) => weighPage(address, "/"));
const { first, later } = await withServer(OUR_APP, async (address) => {
  const first = await weighPage(address, PAGE);
  const known = new Set(first.map((script) => new URL(script.path, address).pathname));
  const paths = (await scriptsUntilRest(address)).filter((path) => !known.has(path));
  return { first, later: await Promise.all(paths.map((path) => weighScript(address, path))) };
});

const rows = (when: string, scripts: readonly Script[]) =>
  [...scripts]
    .sort((a, b) => b.gzip - a.gzip)
    .map(({ path, gzip, plain }) => [path, when, short(gzip / 1000), short(plain / 1000)]);
printTable(
  "JavaScript of the map page, in KB of 1,000 bytes, without the noModule polyfill",
  ["", "when", "gzip", "plain"],
  [...rows("first load", first), ...rows("by itself, later", later)],
);
const [value, peer] = [kilobytes(first), kilobytes(alone)];
printAims([
  {
    what: "first-load KB, gzip",
    value: short(value),
    peer: `${short(peer)} (Next alone)`,
    ratio: `${short(value / peer)} times`,
    aim: `at most ${AIM}`,
    reached: value <= AIM,
  },
  {
    what: "KB by itself later, gzip",
    value: short(kilobytes(later)),
    peer: "",
    ratio: "",
    aim: "(to know)",
    reached: true,
  },
]);
