// Signing up.
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/components/account/auth-heading";
import { OrLine } from "@/components/account/or-line";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { SignUpForm } from "@/components/account/sign-up-form";
import { withNext } from "@/lib/contract/next-path";
import { readCsrfToken } from "@/lib/server/auth/csrf";
import { currentUser } from "@/lib/server/auth/current-user";
import { providerChoices } from "@/lib/server/auth/providers";
import { goalOf, type SearchParams } from "../goal";

export const metadata: Metadata = { title: "Sign up" };

/** `/sign-up?next=…` */
export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const next = await goalOf(searchParams);
  if (await currentUser()) redirect(next);
  const csrfToken = readCsrfToken(new Headers(await headers()));
  const providers = providerChoices();
  return (
    <>
      <AuthHeading title="Sign up">
        Have an account?{" "}
        <Link
          href={withNext("/sign-in", next)}
          className="text-accent underline underline-offset-3"
        >
          Sign in
        </Link>
      </AuthHeading>
      <div className="grid gap-5">
        <SignUpForm next={next} />
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
