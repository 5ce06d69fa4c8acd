// The script of a map's HTML file, bundled and made small.
import { build } from "esbuild";
import { inRoot } from "./paths.mjs";

/** @returns {Promise<string>} Plain JavaScript without `</script` or `<!--`. */
export async function bundleMapHtml() {
  const { outputFiles } = await build({
    entryPoints: [inRoot("lib/server/files/map-html/browser/reader.ts")],
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    minify: true,
    write: false,
    logLevel: "silent",
  });
  return (outputFiles[0]?.text ?? "").trim();
}
