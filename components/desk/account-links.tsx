"use client";
import { buttonClasses } from "@/components/ui/button";
// Who is signed in, or the way to sign in and come back here.
import { useDesk } from "@/lib/client/desk-context";

/** The account at the right of the desk's head. */
export function AccountLinks() {
  const viewer = useDesk((state) => state.viewer);
  const slug = useDesk((state) => state.map.slug);
  const next = encodeURIComponent(`/maps/${slug}`);
  if (viewer) {
    return (
      <a
        href="/settings"
        className="ml-1 max-w-40 truncate rounded-md py-1 sm:px-2 text-[14px] font-medium text-ink no-underline hover:bg-line/60"
      >
        <span className="sr-only">Your account: </span>
        <span className="max-sm:hidden">{viewer.name}</span>
        <span
          aria-hidden
          className="inline-flex size-8 items-center justify-center rounded-full bg-accent/12 text-accent sm:hidden"
        >
          {[...viewer.name][0]?.toUpperCase()}
        </span>
        <span className="sr-only sm:hidden">{viewer.name}</span>
      </a>
    );
  }
  return (
    <>
      <a
        href={`/sign-in?next=${next}`}
        className="ml-1 rounded-md px-2 py-1 text-[14px] font-medium text-ink no-underline hover:bg-line/60 max-sm:hidden"
      >
        Sign in
      </a>
      <a
        href={`/sign-up?next=${next}`}
        className={`${buttonClasses("primary", true)} ml-1 whitespace-nowrap`}
      >
        Sign up
      </a>
    </>
  );
}
