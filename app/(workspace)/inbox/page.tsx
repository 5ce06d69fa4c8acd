// The inbox: what one was told of, on all maps.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InboxList } from "@/components/inbox/inbox-list";
import { SiteHeader } from "@/components/maps/site-header";
import { currentUser } from "@/lib/server/auth/current-user";
import { readInbox } from "@/lib/server/services/inbox-page";

export const metadata: Metadata = { title: "Inbox" };

/** `/inbox` */
export default async function InboxPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in?next=/inbox");
  const page = await readInbox(user, { limit: 30 });
  return (
    <>
      <SiteHeader viewer={user} next="/inbox" />
      <main className="mx-auto max-w-[760px] px-4 pb-24 sm:px-6">
        <h1 className="m-0 pb-6 pt-10 font-serif text-[34px] font-semibold leading-[42px] tracking-tight sm:pt-14">
          Inbox
        </h1>
        <InboxList start={page} />
        <p className="m-0 mt-6 text-[14px] leading-5 text-muted">
          What you are told of a map you choose there, at the bell. Mail about it you turn on and
          off in{" "}
          <a href="/settings#about-mail" className="text-accent underline">
            your settings
          </a>
          .
        </p>
      </main>
    </>
  );
}
