// Finds words in the cards and in the text: all matches are marked, one after the other is shown.
import { all, byId, reveal } from "./page";

interface Item {
  readonly element: HTMLElement;
  /** Folded: small letters without accents, each as long as it was. */
  readonly words: string;
}

let items: readonly Item[] | null = null;
let hits: HTMLElement[] = [];
let now = -1;

/** Small letters without accents; no letter becomes longer or shorter, so that places stay the same. */
function fold(words: string): string {
  const small = words.toLowerCase();
  if (small.length !== words.length) return words;
  return small.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) =>
    letter.normalize("NFD").charAt(0),
  );
}

function index(): readonly Item[] {
  items ??= [...all("#map .card[id]"), ...all("#text .block")].map((element) => ({
    element,
    words: fold(
      wordsOf(element)
        .map(({ data }) => data)
        .join(""),
    ),
  }));
  return items;
}

/** The texts that are searched: what is said, not the small words around it. */
function wordsOf(element: HTMLElement): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest("sup,.meta,.in-text,.notes")) texts.push(node);
  }
  return texts;
}

/** The stretches of an element that say what is looked for. */
function rangesIn({ element, words }: Item, needle: string): Range[] {
  const nodes = wordsOf(element);
  const spotAt = (offset: number) => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.length) return { node, left };
      left -= node.length;
    }
    return null;
  };
  const ranges: Range[] = [];
  for (let at = words.indexOf(needle); at >= 0; at = words.indexOf(needle, at + needle.length)) {
    const [from, to] = [spotAt(at), spotAt(at + needle.length)];
    if (!(from && to)) continue;
    const range = document.createRange();
    range.setStart(from.node, from.left);
    range.setEnd(to.node, to.left);
    ranges.push(range);
  }
  return ranges;
}

const PAINTED = 500;

function paint(found: readonly Item[], needle: string): void {
  for (const each of all(".hit,.now")) each.classList.remove("hit", "now");
  for (const { element } of found) if (element.matches(".card")) element.classList.add("hit");
  if (!("highlights" in CSS)) return;
  const ranges = found.slice(0, PAINTED).flatMap((item) => rangesIn(item, needle));
  if (ranges.length === 0) CSS.highlights.delete("found");
  else CSS.highlights.set("found", new Highlight(...ranges));
}

function find(): void {
  const needle = fold(byId<HTMLInputElement>("find").value.trim().replace(/\s+/g, " "));
  const found = needle === "" ? [] : index().filter(({ words }) => words.includes(needle));
  hits = found.map(({ element }) => element);
  now = -1;
  document.querySelector(".find")?.classList.toggle("some", hits.length > 0);
  paint(found, needle);
  if (hits.length > 0) move(1);
  else byId("found").textContent = needle === "" ? "" : "No match";
}

function move(by: number): void {
  if (hits.length === 0) return;
  hits[now]?.classList.remove("now");
  now = (now + by + hits.length) % hits.length;
  const hit = hits[now];
  if (!hit) return;
  hit.classList.add("now");
  reveal(hit);
  byId("found").textContent = `${now + 1} of ${hits.length}`;
}

export function startSearch(): void {
  const field = byId<HTMLInputElement>("find");
  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      move(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape" && field.value !== "") {
      event.preventDefault();
      field.value = "";
      find();
    }
  });
  byId("next").onclick = () => move(1);
  byId("previous").onclick = () => move(-1);
}
