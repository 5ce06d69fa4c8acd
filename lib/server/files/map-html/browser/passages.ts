// Goes from a card to its passages in the text, and from a passage to its cards.
import { all, reveal, say, text } from "./page";
import { choose } from "./walk";

function marksOf(numbers: readonly string[]): Element[] {
  return numbers.flatMap((number) => [
    ...(text?.querySelectorAll(`mark[data-p~="${number}"]`) ?? []),
  ]);
}

function clear(): void {
  for (const each of all("mark.on,.card.on")) each.classList.remove("on");
}

/** Marks a card and where the text says it. */
export function markCard(card: HTMLElement): void {
  clear();
  card.classList.add("on");
  const marks = marksOf((card.dataset.passages ?? "").split(" ").filter(Boolean));
  for (const each of marks) each.classList.add("on");
  const bothSeen = text !== null && matchMedia("(min-width:821px)").matches;
  if (bothSeen) marks[0]?.scrollIntoView({ block: "nearest" });
  if (marks.length > 0) say("Its passage is marked in the text.");
}

/** Marks the cards of the passages, and shows the first. */
function markPassages(numbers: readonly string[], wanted?: Element | null): void {
  const cards = numbers.flatMap((number) => all(`.card[data-passages~="${number}"]`));
  const first = wanted instanceof HTMLElement ? wanted : cards[0];
  if (!first) return;
  clear();
  for (const each of [...marksOf(numbers), ...cards]) each.classList.add("on");
  reveal(first);
  choose(first);
  say(
    cards.length === 1
      ? "Its card is marked on the map."
      : `${cards.length} cards are marked on the map.`,
  );
}

export function startPassages(): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) {
      event.preventDefault();
      follow(link);
      return;
    }
    if (!target || target.closest("a,summary,details.notes") || String(getSelection()) !== "")
      return;
    const card = target.closest<HTMLElement>(".card[id]");
    if (card) {
      choose(card);
      markCard(card);
      return;
    }
    const mark = target.closest<HTMLElement>("mark");
    if (mark) markPassages((mark.dataset.p ?? "").split(" "));
  });
}

/** Follows a link within the page. */
function follow(link: HTMLAnchorElement): void {
  const id = decodeURIComponent(link.hash.slice(1));
  const goal = document.getElementById(id);
  if (!goal) return;
  if (link.classList.contains("ref")) {
    markPassages([link.dataset.p ?? ""], goal);
    return;
  }
  const card = link.closest<HTMLElement>(".card[id]");
  if (id.startsWith("p-") && card) {
    markCard(card);
    reveal(goal.nextElementSibling ?? goal);
    return;
  }
  reveal(goal);
  if (goal.classList.contains("card")) {
    choose(goal);
    markCard(goal);
  }
}
