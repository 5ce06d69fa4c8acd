// A headless Chromium for the benches that need one.
import { type Browser, chromium } from "@playwright/test";
import { browserArguments, ensureBrowser, findBrowser } from "../../scripts/lib/browser.mjs";

/** Opens a browser, hands it over, and closes it whatever happens. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  await ensureBrowser();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath && { executablePath }),
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
