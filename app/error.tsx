"use client";
// What stands where a page failed: nothing is lost, and one can try again.
import { Button, buttonClasses } from "@/components/ui/button";

/** The page of an unexpected failure. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[560px] flex-col items-start justify-center gap-4 px-6">
      <h1 className="m-0 font-serif text-[32px] font-semibold leading-10">
        This page failed to open.
      </h1>
      <p className="m-0 text-[17px] leading-7 text-muted">
        What you wrote is kept in this browser. Try again; if it fails again, tell whoever runs this
        server at what time it happened.
      </p>
      <p className="m-0 mt-2 flex gap-3">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <a href="/" className={buttonClasses("plain")}>
          All maps
        </a>
      </p>
    </main>
  );
}
