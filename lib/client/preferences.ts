// A person's choices of view, in cookies, so that the server paints the page as they like it.

const YEAR_IN_SECONDS = 31_536_000;

export type PreferenceName = "layout" | "view" | "keys" | "theme" | "pane";

/** Keeps a choice for a year; a null forgets it. */
export function remember(name: PreferenceName, value: string | null): void {
  const age = value === null ? 0 : YEAR_IN_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where classrooms work.
  document.cookie = `${name}=${encodeURIComponent(value ?? "")}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
