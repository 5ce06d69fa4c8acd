// Where the keyboard goes on in the map when what had the focus is gone: a closed field, another view.

const ACTIVE = "a[data-place-key], a[data-inference-id], [role=treeitem]";

/** Gives the focus to the card, step or row that Tab would come to, as soon as it is drawn. */
export function focusActive(): void {
  requestAnimationFrame(() => {
    const all = document.querySelectorAll<HTMLElement>(`#pane-map :is(${ACTIVE})`);
    [...all].find((one) => one.tabIndex === 0)?.focus({ preventScroll: true });
  });
}
