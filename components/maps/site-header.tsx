// The head of the pages around the desk.
import Link from "next/link";
import { LateSiteBell } from "@/components/inbox/late-site-bell";
import { buttonClasses } from "@/components/ui/button";
import { Wordmark } from "./wordmark";

interface SiteHeaderProps {
  readonly viewer: { readonly name: string } | null;
  /** Where to come back to after signing in. */
  readonly next?: string;
}

/** Home on the left, the account on the right. */
export function SiteHeader({ viewer, next = "/" }: SiteHeaderProps) {
  const query = `?next=${encodeURIComponent(next)}`;
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex h-14 max-w-[1080px] items-center gap-2 px-4 sm:px-6">
        <Link href="/" className="mr-auto inline-flex min-h-8 items-center text-ink no-underline">
          <Wordmark />
        </Link>
        {viewer && (
          <Link
            href="/maps/new"
            className="whitespace-nowrap rounded-md px-2.5 py-1 text-[15px] font-medium text-ink no-underline hover:bg-line/60"
          >
            New map
          </Link>
        )}
        {viewer ? (
          <>
            <LateSiteBell />
            <Link
              href="/settings"
              className="max-w-52 truncate rounded-md px-2 py-1 text-[15px] font-medium text-ink no-underline hover:bg-line/60"
            >
              <span className="sr-only">Your account: </span>
              {viewer.name}
            </Link>
          </>
        ) : (
          <>
            <Link
              href={`/sign-in${query}`}
              className="rounded-md px-2.5 py-1 text-[15px] font-medium text-ink no-underline hover:bg-line/60"
            >
              Sign in
            </Link>
            <Link href={`/sign-up${query}`} className={buttonClasses("primary")}>
              Sign up
            </Link>
          </>
        )}
      </div>
    </header>
  );
}
