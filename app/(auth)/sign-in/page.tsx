// Signing in.
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/account/auth-heading";
import { OrLine } from "@/components/account/or-line";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { SignInForm } from "@/components/account/sign-in-form";
import { withNext } from "@/lib/contract/next-path";
import { readCsrfToken } from "@/lib/server/auth/csrf";
import { currentUser } from "@/lib/server/auth/current-user";
import { providerChoices } from "@/lib/server/auth/providers";
import { signInError } from "@/lib/server/auth/sign-in-errors";
import { goalOf, queryValue, type SearchParams } from "../goal";

export const metadata: Metadata = { title: "Sign in" };

/** `/sign-in?next=…` */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const next = await goalOf(searchParams);
  if (await currentUser()) redirect(next);
  const csrfToken = readCsrfToken(new Headers(await headers()));
  const error = signInError(
    await queryValue(searchParams, "error"),
    await queryValue(searchParams, "csrf"),
  );
  const providers = providerChoices();
  return (
    <>
      <AuthHeading title="Sign in">
        New here?{" "}
        <Link
          href={withNext("/sign-up", next)}
          className="text-accent underline underline-offset-3"
        >
          Sign up
        </Link>
      </AuthHeading>
      <div className="grid gap-5">
        <SignInForm next={next} csrfToken={csrfToken} error={error} />
        {providers.length > 0 && (
          <>
            <OrLine />
            <ProviderButtons
              providers={providers}
              verb="Continue with"
              next={next}
              csrfToken={csrfToken}
            />
          </>
        )}
      </div>
    </>
  );
}
