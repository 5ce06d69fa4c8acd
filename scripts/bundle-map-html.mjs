// Bundles the script that goes into a map's HTML file, and writes it down as a string: node scripts/bundle-map-html.mjs
// The string is kept in the repository, so that the server, its workers, the command line and the tests all have the
// same bytes without a bundler; a test fails where it is not what the sources say.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundleMapHtml } from "./lib/bundle-map-html.mjs";
import { inRoot } from "./lib/paths.mjs";

/**
 * A text as the formatter would quote it.
 * @param {string} text
 */
function quoted(text) {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const script = await bundleMapHtml();
  writeFileSync(
    inRoot("lib/server/files/map-html/reader-script.ts"),
    `// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is a script, which has its own templates.\n// Made by scripts/bundle-map-html.mjs from the files in browser/. Change those, and run it again.\n/** What moves a map in one HTML file, as the browser runs it. */\nexport const READER_SCRIPT =\n  ${quoted(script)};\n`,
  );
  console.log(`${script.length} characters of script.`);
}
