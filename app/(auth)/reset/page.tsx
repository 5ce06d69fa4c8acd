// Setting a new password with a one-time link.
import type { Metadata } from "next";
import Link from "next/link";
import { AuthHeading } from "@/components/account/auth-heading";
import { ResetForm } from "@/components/account/reset-form";
import { buttonClasses } from "@/components/ui/button";
import { isTokenOpen } from "@/lib/server/services/reset-password";
import { queryValue, type SearchParams } from "../goal";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

/** `/reset?token=…`, or `/reset` alone to paste the token as a code */
export default async function ResetPage({ searchParams }: { searchParams: SearchParams }) {
  const token = await queryValue(searchParams, "token");
  if (token !== undefined && !(await isTokenOpen(token))) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, or is more than an hour old. Ask for a new one.
        </AuthHeading>
        <Link href="/forgot" className={buttonClasses("primary")}>
          Ask for a new link
        </Link>
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Set a new password">All your other sessions end with it.</AuthHeading>
      <ResetForm token={token ?? null} />
    </>
  );
}
