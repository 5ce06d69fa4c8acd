// Annotations as JSON-LD: Recogito loads what we write and finds the words; what another program posts stands on the page.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FIRST_PATH, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeSharedMap } from "./fixtures/together";

/** Recogito's annotator as one script that a page can run. */
async function recogito(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("fixtures/recogito.browser.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "Recogito",
    write: false,
    logLevel: "silent",
    loader: { ".css": "empty" },
  });
  return outputFiles[0]?.text ?? "";
}

test("Recogito anchors exported annotations at the words that they are about", async ({
  page,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const { maps } = await (await mine.get("/api/maps")).json();
  const first = maps.find(({ slug }: { slug: string }) => `/maps/${slug}` === FIRST_PATH);
  const copied = await mine.post(`/api/maps/${first.id}/duplicate`, { data: {} });
  const { map } = await copied.json();
  const { graph, brief } = await readMap(mine, map.id);
  const passages = graph.passages.slice(0, 5);
  const operations = passages.map(({ id }, at) => ({
    v: 1,
    type: "addAnnotation",
    id: `recogito-${at}`,
    target: { type: "passage", id },
    kind: "question",
    body: `Question ${at}`,
  }));
  const posted = await mine.post(`/api/maps/${map.id}/operations`, {
    data: { clientOpId: `recogito-${map.id}`, operations },
  });
  expect(posted.ok()).toBe(true);
  const collection = await (await mine.get(`/api/maps/${map.id}/export?format=w3c`)).json();
  const text = await (await mine.get(`/api/maps/${map.id}/text`)).text();
  expect(text).toBe(brief?.text);

  await page.goto("about:blank");
  await page.setContent('<div id="text" style="white-space:pre-wrap"></div>');
  await page.addScriptTag({ content: await recogito() });
  const quotes = await page.evaluate(
    ({ items, words }) => {
      const { createTextAnnotator, W3CTextFormat } = Reflect.get(window, "Recogito");
      const container = document.querySelector("#text");
      if (!container) throw new Error("There is nowhere to put the text.");
      container.textContent = words;
      const adapter = W3CTextFormat(items[0].target.source, container);
      const { store } = createTextAnnotator(container, { adapter }).state;
      const read: { parsed?: object; error?: Error }[] = items.map(adapter.parse);
      // They come from elsewhere: a change of one's own is put on a stack to be undone, which a fresh page may lack.
      const loaded = read.map(({ parsed }) => parsed);
      const failed = store.bulkAddAnnotations(loaded, true, "REMOTE");
      if (failed.length > 0) throw new Error(`${failed.length} annotations found no place.`);
      const anchored: { target: { selector: { range: Range }[] } }[] = store.all();
      return anchored.map(({ target }) => target.selector[0]?.range.toString());
    },
    { items: collection.first.items, words: text },
  );
  expect(quotes.sort()).toEqual(passages.map(({ exact }) => exact).sort());
});

test("what another program posts to the container stands in the discussion at once", async ({
  page,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, []);
  await openDesk(page, map.path);
  const container = `/api/maps/${map.id}/annotations/`;
  const made = await mine.post(container, {
    headers: {
      "content-type": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    },
    data: JSON.stringify({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      motivation: "questioning",
      bodyValue: "Asked by another program.",
      target: new URL(map.path, page.url()).href,
    }),
  });
  expect(made.status()).toBe(201);
  expect(made.headers().location).toContain(container);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  await expect(pane(page, "Discussion").getByText("Asked by another program.")).toBeVisible();
  const listed = await mine.get(container);
  expect(new URL(listed.url()).pathname).toBe(container);
  expect(await listed.json()).toMatchObject({ total: 1 });
});
