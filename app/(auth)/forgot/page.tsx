// A forgotten password: by mail where this server sends mail, else through its operator.
import type { Metadata } from "next";
import Link from "next/link";
import { AuthHeading } from "@/components/account/auth-heading";
import { ForgotForm } from "@/components/account/forgot-form";
import { withNext } from "@/lib/contract/next-path";
import { mailIsSetUp } from "@/lib/server/mail/send-mail";
import { goalOf, type SearchParams } from "../goal";

export const metadata: Metadata = { title: "Forgotten password" };

/** `/forgot` */
export default async function ForgotPage({ searchParams }: { searchParams: SearchParams }) {
  const back = (
    <Link
      href={withNext("/sign-in", await goalOf(searchParams))}
      className="text-accent underline underline-offset-3"
    >
      Back to signing in
    </Link>
  );
  if (mailIsSetUp()) {
    return (
      <>
        <AuthHeading title="Forgotten your password?">
          Enter your address, and we mail you a link to set a new one. {back}
        </AuthHeading>
        <ForgotForm />
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Forgotten your password?">This server sends no mail. {back}</AuthHeading>
      <p className="m-0 text-[16px] leading-6">
        Ask whoever runs it for a link to set a new password. They get one with this command, which
        names your e-mail address:
      </p>
      <pre className="my-4 whitespace-pre-wrap break-words rounded-md border border-line bg-card px-3 py-2.5 text-[14px] leading-5">
        <code>npm run account -- reset-password you@example.org</code>
      </pre>
      <p className="m-0 text-[16px] leading-6">The link works once, and for one hour.</p>
    </>
  );
}
