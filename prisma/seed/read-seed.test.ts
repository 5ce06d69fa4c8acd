import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSeed } from "./read-seed";

describe("a seed folder", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seed-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(digest: string, argument: string): Promise<void> {
    await writeFile(join(folder, "digest.md"), digest);
    await writeFile(join(folder, "map.argument"), argument);
  }

  it("gives title, brief, text and operations, whatever the line ends", async () => {
    await write(
      "---\r\n\r\ntitle: Rain: a brief\r\nauthor: A. B.\r\nyear: 2022\r\n---\r\n\r\n# Rain\r\n\r\nIt *rained*.\r\n",
      "[Rain]: It rained.\r\n  > It rained.\r\n",
    );
    const seed = await readSeed(folder);
    expect(seed).toMatchObject({
      slug: basename(folder),
      title: "Rain: a brief",
      visibility: "public",
      markdown: "# Rain\n\nIt *rained*.\n",
      text: "Rain\n\nIt rained.",
    });
    expect(seed.brief).toEqual({
      title: "Rain: a brief",
      author: "A. B.",
      source: null,
      series: null,
      publisher: null,
      publishedOn: "2022",
      language: null,
      notice: null,
      disclaimer: null,
    });
    expect(seed.operations.map((each) => each.type)).toEqual([
      "addStatement",
      "addPassage",
      "setMainClaim",
    ]);
  });

  it("names the file and every line that cannot be read", async () => {
    await write(
      "---\ntitle: Rain\n---\nIt rained.",
      "[Rain]: It rained.\n  > It snowed.\n   + [B]: C.",
    );
    await expect(readSeed(folder)).rejects.toThrow(
      /map\.argument cannot be read:\n {2}line 2: .*\n {2}line 3: /,
    );
  });

  it("asks for a title, and for front matter that can be read", async () => {
    await write("It rained.", "[Rain]: It rained.");
    await expect(readSeed(folder)).rejects.toThrow(/digest\.md has no title/);
    await write("---\ntitle: Rain\ncolour: blue\n---\n", "[Rain]: It rained.");
    await expect(readSeed(folder)).rejects.toThrow(/Line 3 of the front matter/);
    await write("---\ntitle: Rain\n", "[Rain]: It rained.");
    await expect(readSeed(folder)).rejects.toThrow(/never ends/);
  });
});
