// What stands where nothing is, or where one may not look: the same words for both. Every page carries it, so its
// links are plain ones, without next/link.
import { Wordmark } from "@/components/maps/wordmark";
import { buttonClasses } from "@/components/ui/button";

/** The 404 page. */
export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[560px] flex-col items-start justify-center gap-4 px-6">
      <Wordmark />
      <h1 className="m-0 font-serif text-[32px] font-semibold leading-10">Nothing is here.</h1>
      <p className="m-0 text-[17px] leading-7 text-muted">
        The address may be mistyped, or the map is private. If somebody shared it with you, sign in
        with the account that they named.
      </p>
      <p className="m-0 mt-2 flex gap-3">
        <a href="/" className={buttonClasses("primary")}>
          All maps
        </a>
        <a href="/sign-in" className={buttonClasses("plain")}>
          Sign in
        </a>
      </p>
    </main>
  );
}
