// The look of an embedded map: the desk's cards and lines, in flow, so that it fits a frame of any width.
import "server-only";
import { CARD_RULES, paletteVariables } from "@/lib/formats/html/card-style";
import { PALETTES } from "@/lib/formats/svg/themes";
import { INTER_PARTS, unicodeRange } from "../files/fonts/inter";

export type EmbedTheme = "light" | "dark" | null;

/** The style sheet; without a theme the reader's system decides. */
export function embedStyle(theme: EmbedTheme): string {
  const chosen =
    theme === null
      ? `:root{${paletteVariables(PALETTES.light)}color-scheme:light dark}@media(prefers-color-scheme:dark){:root{${paletteVariables(PALETTES.dark)}}}`
      : `:root{${paletteVariables(PALETTES[theme])}color-scheme:${theme}}`;
  return `${faces()}${chosen}${RULES}`;
}

function faces(): string {
  return INTER_PARTS.map(
    (part) =>
      `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(/embed/inter/${part}.woff2) format("woff2");unicode-range:${unicodeRange(part)}}`,
  ).join("");
}

const RULES = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:13.5px/18px Inter,system-ui,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;padding:18px 20px 14px;min-height:100vh;display:flex;flex-direction:column}
a{color:inherit;text-underline-offset:2px}
:focus-visible{outline:2px solid var(--claim);outline-offset:2px;border-radius:4px}
h1{margin:0;font-size:20px;line-height:26px;font-weight:600;text-wrap:balance}
h1 a{text-decoration:none}h1 a:hover{text-decoration:underline}
.source{margin:4px 0 0;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
main{flex:1;width:100%;max-width:1320px;margin-top:18px;overflow-x:auto}
ul{list-style:none;margin:0;padding:0}
${CARD_RULES}.branches{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(270px,100%),1fr));gap:20px 16px;align-items:start;margin-top:6px}
.branches>.step{padding-top:0}
.branches>.step::before,.branches>.step::after{content:none}
.loose{margin-top:26px}
.more{display:inline-block;margin:8px 0 0 4px;color:var(--muted);font-size:12.5px}
footer{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:center;margin-top:22px;padding-top:10px;border-top:1px solid var(--line);color:var(--muted);font-size:11.5px;line-height:16px}
footer .key{position:relative;padding-left:15px;font-weight:600;color:var(--hue)}
footer .icon{top:3px}
footer a{margin-left:auto;color:var(--ink);font-size:13px;font-weight:600}
.none{max-width:420px;margin:auto;text-align:center;color:var(--muted);font-size:15px;line-height:22px}
.none h1{color:var(--ink);margin-bottom:8px}
@media print{main{overflow:visible}}
`;
