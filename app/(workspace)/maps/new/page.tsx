// Starting a map.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportButton } from "@/components/maps/import/import-button";
import { NewMapForm } from "@/components/maps/new-map/new-map-form";
import { SiteHeader } from "@/components/maps/site-header";
import { withNext } from "@/lib/contract/next-path";
import { currentUser } from "@/lib/server/auth/current-user";

export const metadata: Metadata = { title: "Start a map" };

const HERE = "/maps/new";

/** `/maps/new`; a visitor signs up first and comes back. */
export default async function NewMapPage() {
  const viewer = await currentUser();
  if (!viewer) redirect(withNext("/sign-up", HERE));
  return (
    <>
      <SiteHeader viewer={viewer} next={HERE} />
      <main className="mx-auto max-w-[1080px] px-4 pb-24 sm:px-6">
        <h1 className="m-0 pt-10 font-serif text-[34px] font-semibold leading-[42px] tracking-tight sm:pt-14">
          Start a map
        </h1>
        <p className="m-0 mb-8 mt-2 max-w-[640px] text-[17px] leading-[26px] text-muted">
          From a text that argues, or from a claim of your own.
        </p>
        <div className="-mt-4 mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
          <ImportButton />
          <p className="m-0 text-[14px] leading-5 text-muted">
            An argument that you have elsewhere: Argdown, AIF, Kialo, a table, an outline.
          </p>
        </div>
        <NewMapForm viewerId={viewer.id} />
      </main>
    </>
  );
}
