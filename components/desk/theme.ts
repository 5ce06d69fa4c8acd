// The person's choice of light or dark; without one the system decides.
import { remember } from "@/lib/client/preferences";

/** Applies a theme at once and keeps it for the server's next page. */
export function applyTheme(theme: "light" | "dark" | null): void {
  remember("theme", theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
