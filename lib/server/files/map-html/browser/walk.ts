// Walking over the cards with the arrow keys: up and down in reading order, right into what bears on a card, left back.
import { cardAbove, foldBelow } from "./folds";
import { all, pane, reveal } from "./page";

let chosen: HTMLElement | null = null;

/** Makes a card the one that the keyboard is at. */
export function choose(card: HTMLElement): void {
  if (chosen) chosen.tabIndex = -1;
  chosen = card;
  card.tabIndex = 0;
  card.focus({ preventScroll: true });
}

function shown(): HTMLElement[] {
  return all("#map .card").filter(
    (card) => card.parentElement?.closest("details:not([open])") === null,
  );
}

function go(card: HTMLElement | null | undefined): void {
  if (!card) return;
  choose(card);
  reveal(card);
}

/** The card that a card bears on; for a block that goes on, the one from which it does. */
function parentOf(card: HTMLElement): HTMLElement | null {
  const around = card.closest("ul")?.parentElement;
  if (around instanceof HTMLDetailsElement) return cardAbove(around);
  const back = around?.querySelector<HTMLAnchorElement>(":scope>.goes-on a");
  if (back) return document.getElementById(back.hash.slice(1));
  return around?.querySelector<HTMLElement>(".card") ?? null;
}

function into(card: HTMLElement): void {
  const fold = foldBelow(card);
  const further = card.nextElementSibling;
  if (!fold && further instanceof HTMLAnchorElement)
    go(document.querySelector<HTMLElement>(`${further.hash} .card`));
  if (!fold) return;
  if (fold.open) go(fold.querySelector<HTMLElement>(".card"));
  else fold.open = true;
}

function backFrom(card: HTMLElement): void {
  const fold = foldBelow(card);
  if (fold?.open) fold.open = false;
  else go(parentOf(card));
}

function follow(card: HTMLElement): void {
  const link = card.querySelector<HTMLAnchorElement>(".text a");
  const fold = foldBelow(card);
  if (link) link.click();
  else if (fold) fold.open = !fold.open;
  card.click();
}

/** What a key does at a card; false where it does nothing. */
function pressed(key: string, card: HTMLElement): boolean {
  const cards = shown();
  const at = cards.indexOf(card);
  const moves: Record<string, () => void> = {
    ArrowDown: () => go(cards[at + 1]),
    ArrowUp: () => go(cards[at - 1]),
    ArrowRight: () => into(card),
    ArrowLeft: () => backFrom(card),
    Home: () => go(cards[0]),
    End: () => go(cards.at(-1)),
    Enter: () => follow(card),
  };
  const move = moves[key];
  move?.();
  return move !== undefined;
}

export function startWalk(): void {
  for (const [at, card] of all("#map .card").entries()) card.tabIndex = at === 0 ? 0 : -1;
  chosen = document.querySelector<HTMLElement>("#map .card");
  pane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const card = event.target;
    if (!(card instanceof HTMLElement && card.classList.contains("card"))) return;
    if (pressed(event.key, card)) event.preventDefault();
  });
}
