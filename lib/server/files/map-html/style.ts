// The look of a map in one file: the desk's colours and cards, two panes on a wide window, tabs on a phone.
import "server-only";
import { CARD_RULES, paletteVariables } from "@/lib/formats/html/card-style";
import { PALETTES } from "@/lib/formats/svg/themes";

/** The style sheet, with the rules of its fonts in front. */
export function mapStyle(faces: string): string {
  const light = `${paletteVariables(PALETTES.light)}color-scheme:light`;
  const dark = `${paletteVariables(PALETTES.dark)}color-scheme:dark`;
  return `${faces}:root{${light}}:root[data-theme=dark]{${dark}}@media(prefers-color-scheme:dark){:root[data-theme=system]{${dark}}}@media print{:root[data-theme]{${light}}}${FRAME}${CARD_RULES}${CARDS}${BOARD}${TEXT}${NARROW}${PRINT}`;
}

const FRAME = `
*{box-sizing:border-box}
html{height:100%;background:var(--paper);color:var(--ink);font:14px/20px Inter,system-ui,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;height:100%;display:flex;flex-direction:column}
a{color:inherit;text-underline-offset:2px}
:focus-visible{outline:2px solid var(--claim);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{flex:none;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;justify-content:space-between;padding:10px 20px;border-bottom:1px solid var(--line);background:var(--card)}
.title{flex:1 1 260px;min-width:0}
h1{margin:0;font-size:18px;line-height:24px;font-weight:600;text-wrap:balance;overflow-wrap:anywhere}
h1 a{text-decoration:none}h1 a:hover{text-decoration:underline}
.source{margin:1px 0 0;color:var(--muted);font-size:13px;line-height:18px;overflow-wrap:anywhere}
#tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
button,select,input{height:32px;margin:0;border:1px solid var(--line-strong);border-radius:6px;background:var(--card);color:var(--ink);font:500 13px/18px Inter,system-ui,sans-serif}
button{padding:0 10px;cursor:pointer}button:hover{background:var(--line)}
button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
select{padding:0 4px}
.group,.tabs,.find{display:flex}
.group button,.tabs button{border-radius:0;margin-left:-1px}
.group>:first-child,.tabs>:first-child{border-radius:6px 0 0 6px;margin-left:0}
.group>:last-child,.tabs>:last-child{border-radius:0 6px 6px 0}
#actual{min-width:62px;font-variant-numeric:tabular-nums}
.tabs{display:none}
.find{align-items:center;gap:4px}
.field{position:relative;display:flex;flex:1}
.find input{width:240px;padding:0 92px 0 10px}
#found{position:absolute;right:10px;top:50%;translate:0 -50%;pointer-events:none;color:var(--muted);font-size:12px;white-space:nowrap;font-variant-numeric:tabular-nums}
.find button{min-width:32px;padding:0}
.panes{flex:1;min-height:0;display:flex}
.pane{min-width:0;overflow:auto;overscroll-behavior:contain;scroll-padding:24px}
.pane:focus-visible{outline-offset:-2px}
#text{flex:0 0 clamp(320px,34%,560px);border-right:1px solid var(--line);background:var(--card)}
#map{flex:1;position:relative}
`;

const CARDS = `
.card{width:270px;cursor:pointer}
/* A column is as wide as its deepest card needs, and the others fill it. */
@supports (contain:inline-size){.branches .card{contain:inline-size;width:auto;min-width:250px;max-width:440px}.branches .steps{width:auto}}
.trunk>.card{width:420px}
.trunk>.card .text{font-size:16px;line-height:22px;font-weight:500}
.number{color:var(--muted);font-variant-numeric:tabular-nums}
.label{margin:3px 0 0;font-weight:600}
.label+.text{margin-top:1px}
.note{margin:4px 0 0;color:var(--muted);font-size:12.5px;line-height:17px;white-space:pre-line}
.in-text a{padding:2px 0}.in-text a+a{padding:2px 3px}
.in-text{margin:4px 0 0;color:var(--muted);font-size:11.5px;line-height:14px}
.quote{margin:6px 0 0;padding-left:8px;border-left:2px solid var(--line-strong);color:var(--muted);font-size:12.5px;line-height:17px}
.stub{cursor:auto}
.card.on{box-shadow:inset 0 0 0 2px var(--claim)}
@supports not selector(::highlight(found)){.card.hit{background:var(--mark)}}
.card.now{box-shadow:inset 0 0 0 2.5px var(--claim)}
.notes{margin-top:4px}
.notes>summary{margin-left:-6px}
.annotation{margin-top:6px;padding-top:6px;border-top:1px solid var(--line);font-size:12.5px;line-height:17px}
.by,.about{margin:0;color:var(--muted);font-size:11.5px;line-height:15px}
.about{margin-top:8px;font-weight:600}
.body{margin:2px 0 0;white-space:pre-line;overflow-wrap:anywhere}
.replies{margin-left:10px}
.large .card{content-visibility:auto;contain-intrinsic-size:none auto 84px}
.large .steps{content-visibility:auto;contain-intrinsic-size:auto 300px auto 300px}
::highlight(found){background:var(--mark);color:var(--ink)}
.now ::highlight(found){background:var(--ink);color:var(--card)}
`;

const BOARD = `
#board{width:max-content;min-width:100%;min-height:100%;cursor:grab}
#board.held{cursor:grabbing;user-select:none}
.sheet{padding:28px 36px 48px}
ul{list-style:none;margin:0;padding:0}
.trunk>.fold>summary{margin:6px 0 6px 34px}
.trunk>.fold{position:relative}
.trunk>.fold::before{content:"";position:absolute;left:20px;top:0;height:34px;border-left:1.75px solid var(--line-strong)}
.branches{display:flex;gap:22px;align-items:flex-start;width:max-content}
.branches>.step{padding-top:18px;width:max-content}
.branches>.step::before,.branches>.step:last-child::before{left:20px;top:0;bottom:auto;height:18px;width:0;border:0;border-left:1.75px var(--dash) var(--wire);border-radius:0}
.branches>.step::after,.branches>.step:not(:last-child)::after{content:"";left:20px;right:-42px;top:0;width:auto;border-top:1.75px solid var(--line-strong)}
.branches>.step:last-child::after{content:none}
.steps{width:max-content}
.loose{margin-top:36px}
.goes-on{margin:0 0 2px;color:var(--muted);font-size:12.5px}
.more{position:relative;display:flex;width:fit-content;gap:10px;margin:6px 0 0 10px;color:var(--muted);font-size:11.5px;font-weight:600}
.foot{display:flex;gap:6px 18px;margin-top:40px;color:var(--muted);font-size:12px}
.none{color:var(--muted)}
`;

const TEXT = `
.page{max-width:600px;margin:0 auto;padding:22px 26px 60px;font:16px/26px Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
.page h2{margin:0;font-size:23px;line-height:29px;text-wrap:balance}
.page header{margin-bottom:22px}
.notice{margin:0 0 14px;padding:7px 0;border:solid var(--line);border-width:1px 0;color:var(--muted);font:500 13px/19px Inter,system-ui,sans-serif}
.author{margin:8px 0 0;font-style:italic}
.where,.disclaimer,.from{margin:2px 0 0;color:var(--muted);font:13px/19px Inter,system-ui,sans-serif}
.page footer{margin-top:30px;padding-top:12px;border-top:1px solid var(--line)}
.block{margin:0 0 17px;scroll-margin:24px}
h3.block{margin-top:30px;font-size:19px}h4.block{margin-top:24px;font-size:17px}
.titled>.block:first-child{margin-top:-14px;font-size:23px;line-height:29px;text-wrap:balance}
blockquote.block{padding-left:16px;border-left:2px solid var(--line-strong);font-style:italic}
.item{position:relative;padding-left:22px;margin-bottom:8px}
.item::before{content:attr(data-marker);position:absolute;left:0}
.level-2{margin-left:22px}.level-3{margin-left:44px}.level-4,.level-5,.level-6{margin-left:66px}
mark{background:none;color:inherit;text-decoration:underline var(--line-strong) 1px;text-underline-offset:4px;cursor:pointer}
mark:hover{background:var(--line)}
mark.on,.words :target+mark{background:var(--mark)}
sup{font:500 11px/1 Inter,system-ui,sans-serif;white-space:nowrap;vertical-align:super}
.ref{padding:0 2px;color:var(--muted);text-decoration:none}
.ref:hover{text-decoration:underline}
.block.now{outline:2px solid var(--ink);outline-offset:4px;border-radius:2px}
.loose-notes{margin-top:34px;padding-top:14px;border-top:1px solid var(--line);font:14px/20px Inter,system-ui,sans-serif}
.loose-notes h2{font-size:15px;line-height:20px}
`;

const NARROW = `
@media(max-width:820px){
.top{padding:10px 14px}
.title{flex-basis:100%}
h1{font-size:16px;line-height:21px}
.source{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#tools{gap:6px;width:100%}
.tabs{display:flex;flex:1 0 auto}.tabs button{flex:1}
.find{flex:1 1 160px}.find input{width:100%;min-width:0;padding-right:62px}.find input::-webkit-search-cancel-button{display:none}
button,select,input{height:36px}
#fit{display:none}.zoom>#larger{border-radius:0 6px 6px 0}
html:not(.alive),html:not(.alive) body{height:auto}
html:not(.alive) .panes{flex-direction:column-reverse}
html:not(.alive) #text{flex:none;border:0;border-top:1px solid var(--line)}
.alive #text{flex:1;border:0}
.alive .show-map #text,.alive .show-text #map,.alive .show-text .group{display:none}
#board{width:auto;min-width:0}
.sheet{padding:16px 14px 40px}
.branches{display:block;width:auto}
.branches>.step{width:auto;padding-top:14px}
.branches>.step::before,.branches>.step:last-child::before{height:14px}
.branches>.step::after,.branches>.step:not(:last-child)::after{content:none}
.card,.trunk>.card{width:auto;min-width:230px;max-width:420px}
.steps{margin-left:2px;width:auto}
#open-all span,#close-all span{display:none}
#theme{width:84px}.group button{padding:0 9px}#actual{min-width:58px}
.find button{display:none}.find.some button{display:block}
.foot{flex-wrap:wrap;width:min(420px,calc(100vw - 28px))}
.page{padding:18px 16px 48px}
}
`;

const PRINT = `
@media print{
html,body,.panes,.pane,#board{display:block;height:auto;overflow:visible;zoom:1!important}
#tools,.in-text{display:none!important}
.top{border:0;padding:0 0 8px}
.pane#text,.pane#map{display:block!important;border:0;background:none}
.sheet,.page{padding:10px 0;max-width:none}
.branches{display:block;width:auto}
.branches>.step::after{content:none!important}
.card{break-inside:avoid;width:auto;max-width:520px;content-visibility:visible!important}
.steps,.branches>.step,#board{width:auto;content-visibility:visible!important}
details::details-content{content-visibility:visible;block-size:auto}
}
`;
