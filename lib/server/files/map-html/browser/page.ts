// What all parts of the page's script share: its elements, and how something is brought into view.

/** The element with this id, which the page always has. */
export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)];
}

export const pane = byId("map");
export const board = byId("board");

/** The text's pane; null for a map without a brief. */
export const text = document.getElementById("text");

/** Shows one of the two panes where there is room for one only. */
export function show(which: "map" | "text"): void {
  document.body.classList.toggle("show-text", which === "text");
  document.body.classList.toggle("show-map", which === "map");
  for (const each of ["map", "text"])
    document.getElementById(`show-${each}`)?.setAttribute("aria-pressed", `${each === which}`);
}

/** Opens the folds above an element. */
export function unfold(element: Element): void {
  let fold = element.parentElement?.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest("details");
  }
}

/** Opens what hides an element and scrolls to it. */
export function reveal(element: Element): void {
  show(text?.contains(element) ? "text" : "map");
  unfold(element);
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Says something to those who listen to the page. */
export function say(words: string): void {
  byId("said").textContent = words;
}
