// Bundles a file of bench/browser for the page it runs in.
import { build } from "esbuild";
import { inRoot } from "../../scripts/lib/paths.mjs";

/** The script, with some names replaced by values. */
export async function bundleForBrowser(
  name: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inRoot("bench", "browser", name)],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    define: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
    ),
  });
  return outputFiles[0]?.text ?? "";
}
