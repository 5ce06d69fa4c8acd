// Where the link of a mail leads: it asks once, so that a program that follows links ends nothing.
import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "@/components/maps/site-header";
import { Button } from "@/components/ui/button";
import { currentUser } from "@/lib/server/auth/current-user";
import { isUnsubscribeLink } from "@/lib/server/services/inbox-unsubscribe";

export const metadata: Metadata = { title: "No more mail", robots: { index: false } };

interface UnsubscribePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** `/unsubscribe?person=…&key=…`, and `?done=1` afterwards. */
export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const query = await searchParams;
  const person = typeof query.person === "string" ? query.person : undefined;
  const key = typeof query.key === "string" ? query.key : undefined;
  return (
    <>
      <SiteHeader viewer={await currentUser()} />
      <main className="mx-auto max-w-[560px] px-4 pb-24 pt-12 sm:px-6 sm:pt-16">
        {query.done === "1" ? (
          <Done />
        ) : isUnsubscribeLink({ person, key }) ? (
          <Ask
            action={`/api/inbox/unsubscribe?${new URLSearchParams({ person: person ?? "", key: key ?? "", page: "1" })}`}
          />
        ) : (
          <Broken />
        )}
      </main>
    </>
  );
}

const HEADING = "m-0 font-serif text-[30px] font-semibold leading-[38px] tracking-tight";
const WORDS = "m-0 mt-4 text-[17px] leading-7 text-muted";

function Ask({ action }: { readonly action: string }) {
  return (
    <>
      <h1 className={HEADING}>No more mail from Counterpoint?</h1>
      <p className={WORDS}>
        Your inbox on the site goes on as before. Mail to set a new password still comes when you
        ask for it.
      </p>
      <form method="post" action={action} className="mt-8">
        <Button type="submit" look="primary">
          Send me no more mail
        </Button>
      </form>
    </>
  );
}

function Done() {
  return (
    <>
      <h1 className={HEADING}>You get no more mail</h1>
      <p className={WORDS}>
        Your inbox on the site goes on as before. You can turn mail on again in{" "}
        <Link href="/settings#about-mail" className="text-accent underline underline-offset-3">
          your settings
        </Link>
        .
      </p>
    </>
  );
}

function Broken() {
  return (
    <>
      <h1 className={HEADING}>This link is not whole</h1>
      <p className={WORDS}>
        Open it again from the mail, or turn mail off in{" "}
        <Link href="/settings#about-mail" className="text-accent underline underline-offset-3">
          your settings
        </Link>
        .
      </p>
    </>
  );
}
