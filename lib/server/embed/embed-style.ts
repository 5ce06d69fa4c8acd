// The look of an embedded map: the desk's cards and lines, in flow, so that it fits a frame of any width.
import "server-only";
import { PALETTES, type Palette } from "@/lib/formats/svg/themes";
import { INTER_PARTS, unicodeRange } from "../files/fonts/inter";

export type EmbedTheme = "light" | "dark" | null;

/** The style sheet; without a theme the reader's system decides. */
export function embedStyle(theme: EmbedTheme): string {
  const chosen =
    theme === null
      ? `:root{${variables(PALETTES.light)}color-scheme:light dark}@media(prefers-color-scheme:dark){:root{${variables(PALETTES.dark)}}}`
      : `:root{${variables(PALETTES[theme])}color-scheme:${theme}}`;
  return `${faces()}${chosen}${RULES}`;
}

function faces(): string {
  return INTER_PARTS.map(
    (part) =>
      `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(/embed/inter/${part}.woff2) format("woff2");unicode-range:${unicodeRange(part)}}`,
  ).join("");
}

function variables(palette: Palette): string {
  const { roles, lineStrong, ...rest } = palette;
  const named = { ...rest, ...roles, "line-strong": lineStrong };
  return Object.entries(named)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join("");
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
.card{position:relative;min-width:190px;padding:8px 10px 8px 14px;border-radius:6px;background:var(--card);box-shadow:inset 0 0 0 1px var(--line);overflow-wrap:anywhere;scroll-margin:12px}
.card::before{content:"";position:absolute;inset:0 auto 0 0;width:4px;border-radius:6px 0 0 6px;background:var(--hue)}
.card:target{box-shadow:inset 0 0 0 2px var(--claim)}
.claim{--hue:var(--claim)}.premise{--hue:var(--premise)}.counterpoint{--hue:var(--counterpoint)}
.stub{background:none;box-shadow:none;outline:1px dashed var(--line-strong);outline-offset:-1px}
.meta{position:relative;margin:0;padding-left:16px;color:var(--muted);font-size:11.5px;line-height:14px;font-weight:600}
.meta b{color:var(--hue);font-weight:600}
.icon{position:absolute;left:0;top:2px;width:10px;height:10px;fill:var(--hue);stroke:var(--hue);stroke-linejoin:round}
.text{margin:3px 0 0}
.held{margin:3px 0 0;color:var(--muted);font-size:11.5px;line-height:14px}
.steps{margin-left:8px;padding-left:10px}
.step{position:relative;padding-top:8px;--wire:var(--support);--dash:solid}
.attack,.undercut{--wire:var(--attack);--dash:dashed}
.step::before{content:"";position:absolute;left:-10px;top:0;bottom:0;border-left:1.75px var(--dash) var(--wire)}
.step:last-child::before{bottom:auto;height:25px;border-bottom:1.75px var(--dash) var(--wire);border-bottom-left-radius:6px;width:10px}
.step:not(:last-child)::after{content:"";position:absolute;left:-9px;top:24px;width:9px;border-top:1.75px var(--dash) var(--wire)}
.linked{position:relative;padding-left:7px}
.linked::before{content:"";position:absolute;left:0;top:1px;bottom:1px;width:4px;border:1.75px solid var(--wire);border-right:0;border-radius:4px 0 0 4px}
.and{position:relative;z-index:1;display:block;width:fit-content;margin:-7px 0 -7px 26px;padding:0 5px;border-radius:7px;background:var(--card);box-shadow:inset 0 0 0 1px var(--line);color:var(--muted);font-size:11px;line-height:14px;font-weight:600}
details{margin:0}
summary{display:flex;width:fit-content;gap:10px;align-items:center;margin:4px 0 0 4px;padding:3px 10px 3px 6px;border-radius:12px;color:var(--muted);font-size:11.5px;line-height:16px;font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary:hover{background:var(--line)}
summary::before{content:"";width:6px;height:6px;margin:0 2px;border:solid currentColor;border-width:0 1.75px 1.75px 0;transform:rotate(-45deg)}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.pro,.con{position:relative;padding-left:14px}
.pro{--hue:var(--premise);color:var(--premise)}.con{--hue:var(--counterpoint);color:var(--counterpoint)}
.pro .icon,.con .icon{top:3px}
.branches{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(270px,100%),1fr));gap:20px 16px;align-items:start;margin-top:6px}
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
