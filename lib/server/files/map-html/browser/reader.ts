// The script of a map in one file: makes the page's folds, links and text into a map to move about in.
import { startFolds } from "./folds";
import { byId, pane, reveal, show } from "./page";
import { startPan } from "./pan";
import { startPassages } from "./passages";
import { startSearch } from "./search";
import { startWalk } from "./walk";
import { actualSize, fitWhole, larger, smaller, startZoom } from "./zoom";

function startTheme(): void {
  const { documentElement } = document;
  const asked = new URLSearchParams(location.search).get("theme");
  if (asked && /^(light|dark|system)$/.test(asked)) documentElement.dataset.theme = asked;
  const choice = byId<HTMLSelectElement>("theme");
  choice.value = documentElement.dataset.theme ?? "system";
  choice.onchange = () => {
    documentElement.dataset.theme = choice.value;
  };
}

function startTabs(): void {
  show("map");
  for (const which of ["map", "text"] as const)
    document.getElementById(`show-${which}`)?.addEventListener("click", () => show(which));
}

function startKeys(): void {
  const field = byId<HTMLInputElement>("find");
  const keys: Record<string, () => void> = {
    "+": larger,
    "=": larger,
    "-": smaller,
    "0": actualSize,
    f: () => fitWhole(),
    "/": () => field.select(),
  };
  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLElement && target.matches("input,select,textarea")) return;
    const act = keys[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

document.documentElement.classList.add("alive");
byId("tools").hidden = false;
startTheme();
startTabs();
startFolds();
startWalk();
startZoom();
startPan();
startPassages();
startSearch();
startKeys();
if (pane.clientWidth > 700) fitWhole(0.8);
const goal =
  location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (goal) reveal(goal);
