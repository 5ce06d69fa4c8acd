// The frame of the pages around signing in: the form on the left, a small argument on the right.
import Link from "next/link";
import type { ReactNode } from "react";
import { AuthPanel } from "@/components/account/auth-panel";
import { Wordmark } from "@/components/maps/wordmark";

/** Wraps sign-in, sign-up, forgotten and new password, sign-out. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex flex-col px-5 sm:px-10">
        <header className="flex h-16 items-center">
          <Link href="/" className="text-ink no-underline">
            <Wordmark />
          </Link>
        </header>
        <main className="mx-auto flex w-full max-w-[400px] flex-1 flex-col justify-center pb-24 pt-6">
          {children}
        </main>
      </div>
      <AuthPanel />
    </div>
  );
}
