// The look of cards and of the lines between them, in flow, for every page that shows an argument as HTML.
import type { Palette } from "../svg/themes";

/** A palette as custom properties. */
export function paletteVariables(palette: Palette): string {
  const { roles, lineStrong, ...rest } = palette;
  const named = { ...rest, ...roles, "line-strong": lineStrong };
  return Object.entries(named)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join("");
}

/** Cards, the lines that they hang on, premises that work together, and folds. */
export const CARD_RULES = `
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
.pro .icon,.con .icon{top:3px}`;
