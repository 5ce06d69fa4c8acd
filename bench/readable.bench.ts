// Time until the map is readable, against a static HTML page with the same text, in the same Chromium.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession } from "@playwright/test";
import type { MapDocument } from "../lib/contract/map-document";
import { bundleForBrowser } from "./lib/bundle-for-browser";
import { withBrowser } from "./lib/chromium";
import { median } from "./lib/median";
import { printAims, printTable, short } from "./lib/report";
import { constantBytes, OUR_APP, withServer } from "./lib/with-server";

const SLUG = "japan-mod-official-in-taipei";
const LOADS = 11;
const AIM = 1.5;

/** A line to the server: on this computer there is none; the other is a usual mobile one. */
interface Network {
  readonly name: string;
  readonly conditions: { readonly latency: number; readonly bytesPerSecond: number } | null;
}
const NETWORKS: readonly Network[] = [
  { name: "this computer", conditions: null },
  { name: "4G (60 ms, 9 Mbit/s)", conditions: { latency: 60, bytesPerSecond: 9e6 / 8 } },
];

interface Visit {
  /** First Contentful Paint. */
  readonly painted: number;
  /** The later of that and the frame in which the main claim stands in the window. */
  readonly readable: number;
}

async function setNetwork(session: CDPSession, { conditions }: Network): Promise<void> {
  if (conditions === null) return;
  const { latency, bytesPerSecond } = conditions;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** One visit with an empty cache. */
async function visit(browser: Browser, url: string, script: string, network: Network) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await setNetwork(await context.newCDPSession(page), network);
    await page.addInitScript({ content: script });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return window.readableAt !== undefined && paint !== undefined;
    });
    const [painted, seen] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      window.readableAt ?? Number.NaN,
    ]);
    return { painted, readable: Math.max(painted ?? 0, seen ?? 0) } as Visit;
  } finally {
    await context.close();
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The brief and every statement, main claim first, as a page that somebody wrote by hand. */
function staticPage({ map, brief, graph }: MapDocument, claim: string): string {
  const paragraphs = (brief?.text ?? "").split("\n\n").map((text) => `<p>${escapeHtml(text)}</p>`);
  const others = graph.statements.filter(({ text }) => text !== claim);
  const cards = [claim, ...others.map(({ text }) => text)].map(
    (text) => `<li>${escapeHtml(text)}</li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(map.title)}</title>
<style>body{display:grid;grid-template-columns:1fr 1fr;gap:32px;margin:16px;font:16px/26px serif}li{margin:8px 0;padding:8px;border:1px solid #ccc}</style></head>
<body><article><h1>${escapeHtml(map.title)}</h1>${paragraphs.join("\n")}</article><ul>${cards.join("\n")}</ul></body></html>`;
}

async function readDocument(address: string): Promise<MapDocument> {
  const answer = await fetch(`${address}/api/maps/${SLUG}`);
  if (!answer.ok) throw new Error(`The map answered ${answer.status}.`);
  return (await answer.json()) as MapDocument;
}

interface Visits {
  readonly ours: Visit[];
  readonly page: Visit[];
}

async function compare(address: string): Promise<Map<Network, Visits>> {
  const document = await readDocument(address);
  const claim = document.graph.statements.find(({ id }) => id === document.map.mainClaimId)?.text;
  if (claim === undefined) throw new Error("The map has no main claim.");
  const file = join(process.env.DATA_DIR ?? "", "static.html");
  writeFileSync(file, staticPage(document, claim));
  const script = await bundleForBrowser("watch-readable.ts", { BENCH_SENTENCE: claim });
  return withServer(constantBytes(file, "text/html; charset=utf-8"), (still) =>
    withBrowser(async (browser) => {
      const found = new Map<Network, Visits>();
      for (const network of NETWORKS) {
        const visits: Visits = { ours: [], page: [] };
        for (let load = 0; load <= LOADS; load++) {
          const ours = await visit(browser, `${address}/maps/${SLUG}`, script, network);
          const page = await visit(browser, `${still}/`, script, network);
          // The first pair warms the servers up.
          if (load === 0) continue;
          visits.ours.push(ours);
          visits.page.push(page);
        }
        found.set(network, visits);
      }
      return found;
    }),
  );
}

const found = await withServer(OUR_APP, compare);
const middle = (visits: readonly Visit[], key: keyof Visit) =>
  median(visits.map((one) => one[key]));
printTable(
  `Time until the map is readable, medians of ${LOADS} visits with an empty cache`,
  ["", "first paint ms", "readable ms"],
  [...found].flatMap(([{ name }, { ours, page }]) => [
    [`map page, ${name}`, short(middle(ours, "painted")), short(middle(ours, "readable"))],
    [`static page, ${name}`, short(middle(page, "painted")), short(middle(page, "readable"))],
  ]),
);
printAims(
  [...found].map(([{ name }, { ours, page }]) => {
    const [value, peer] = [middle(ours, "readable"), middle(page, "readable")];
    return {
      what: `readable ms, ${name}`,
      value: short(value),
      peer: short(peer),
      ratio: `${short(value / peer)} times`,
      aim: `at most ${AIM} times`,
      reached: value / peer <= AIM,
    };
  }),
);
