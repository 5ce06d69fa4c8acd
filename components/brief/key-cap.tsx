// A key's letter beside the word of its button.

/** Hidden from screen readers, which hear aria-keyshortcuts, and where there is no keyboard. */
export function Key({ letter }: { readonly letter: string }) {
  return (
    <kbd
      aria-hidden
      className="rounded border border-line px-1 font-sans text-[11px] font-medium leading-4 text-muted pointer-coarse:hidden"
    >
      {letter}
    </kbd>
  );
}
