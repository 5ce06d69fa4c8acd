// Where an invitation's link leads: says what one is invited to, and joins with one click.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { JoinForm } from "@/components/maps/join-form";
import { ROLE_WORDS } from "@/components/maps/sharing/role-words";
import { SiteHeader } from "@/components/maps/site-header";
import { buttonClasses } from "@/components/ui/button";
import { AppError } from "@/lib/contract/app-error";
import { withNext } from "@/lib/contract/next-path";
import type { InvitationPreview } from "@/lib/contract/sharing";
import { currentUser } from "@/lib/server/auth/current-user";
import { readInvitation } from "@/lib/server/services/read-invitation";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

interface JoinPageProps {
  readonly params: Promise<{ token: string }>;
}

/** `/join/{token}` */
export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params;
  const viewer = await currentUser();
  const invitation = await readInvitation(viewer, token).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (invitation?.member && invitation.slug) redirect(`/maps/${invitation.slug}`);
  const here = `/join/${token}`;
  return (
    <>
      <SiteHeader viewer={viewer} next={invitation ? here : "/"} />
      <main className="mx-auto max-w-[640px] px-4 pb-20 pt-14 sm:px-6">
        {invitation ? (
          <Invited invitation={invitation}>
            {viewer ? <JoinForm token={token} name={viewer.name} /> : <SignFirst here={here} />}
          </Invited>
        ) : (
          <Ended />
        )}
      </main>
    </>
  );
}

interface InvitedProps {
  readonly invitation: InvitationPreview;
  readonly children: React.ReactNode;
}

function Invited({ invitation, children }: InvitedProps) {
  const { title, invitedBy, role } = invitation;
  const { word, may } = ROLE_WORDS[role];
  return (
    <>
      <p className="m-0 text-[16px] leading-6 text-muted">
        {invitedBy ?? "A former member"} invites you to the map
      </p>
      <h1 className="m-0 mt-1 font-serif text-[32px] font-semibold leading-10 text-balance">
        {title}
      </h1>
      <p className="m-0 mb-7 mt-4 text-[16px] leading-6">
        You join as <strong>{word.toLowerCase()}</strong>. {/^[AEIOU]/.test(word) ? "An" : "A"}{" "}
        {word.toLowerCase()} {may}.
      </p>
      {children}
    </>
  );
}

function SignFirst({ here }: { readonly here: string }) {
  return (
    <div>
      <p className="m-0 mb-4 text-[15px] leading-[22px]">
        Sign up or sign in first; you come back here.
      </p>
      <div className="flex flex-wrap gap-3">
        <Link href={withNext("/sign-up", here)} className={buttonClasses("primary")}>
          Sign up
        </Link>
        <Link href={withNext("/sign-in", here)} className={buttonClasses("plain")}>
          Sign in
        </Link>
      </div>
    </div>
  );
}

function Ended() {
  return (
    <>
      <h1 className="m-0 font-serif text-[32px] font-semibold leading-10">
        This link leads nowhere any more.
      </h1>
      <p className="m-0 mb-7 mt-4 text-[16px] leading-6">
        It has ended, or was revoked, or a part of it is missing. Ask who sent it for a new one.
      </p>
      <Link href="/" className={buttonClasses("plain")}>
        All maps
      </Link>
    </>
  );
}
