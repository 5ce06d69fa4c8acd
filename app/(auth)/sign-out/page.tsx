// Signing out, for who comes here by the address or without JavaScript.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/account/auth-heading";
import { SignOutForm } from "@/components/account/sign-out-form";
import { readCsrfToken } from "@/lib/server/auth/csrf";
import { currentUser } from "@/lib/server/auth/current-user";

export const metadata: Metadata = { title: "Sign out" };

/** `/sign-out` */
export default async function SignOutPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in");
  return (
    <>
      <AuthHeading title="Sign out?">You are signed in as {user.name}.</AuthHeading>
      <SignOutForm csrfToken={readCsrfToken(new Headers(await headers()))} />
    </>
  );
}
