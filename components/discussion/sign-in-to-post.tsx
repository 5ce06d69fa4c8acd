"use client";
// A visitor has written first: posting needs an account, and the words wait in the browser.
import Link from "next/link";
import { Button, buttonClasses } from "@/components/ui/button";
import { useDesk } from "@/lib/client/desk-context";
import { withNext } from "@/lib/contract/next-path";

interface SignInToPostProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Links that lead back to this map, where the composer opens again with the draft. */
export function SignInToPost({ onKeep, onDiscard }: SignInToPostProps) {
  const slug = useDesk((state) => state.map.slug);
  const next = `/maps/${slug}`;
  return (
    <div>
      <p className="m-0 mb-2 text-[13px] leading-5 text-muted">
        To post it you need an account. Your words, what they are about and their kind are kept here
        until you are back.
      </p>
      <div className="flex flex-wrap items-center gap-1.5">
        <Link href={withNext("/sign-up", next)} className={buttonClasses("primary", true)}>
          Sign up to post
        </Link>
        <Link href={withNext("/sign-in", next)} className={buttonClasses("plain", true)}>
          Sign in
        </Link>
        <Button look="quiet" small onClick={onKeep}>
          Keep for later
        </Button>
        <Button look="quiet" small onClick={onDiscard} className="text-muted">
          Throw away
        </Button>
      </div>
    </div>
  );
}
