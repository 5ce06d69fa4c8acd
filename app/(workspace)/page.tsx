// The first page: what this is, and the maps that one may see.
import Link from "next/link";
import { MapList } from "@/components/maps/map-list";
import { SiteHeader } from "@/components/maps/site-header";
import { buttonClasses } from "@/components/ui/button";
import { currentUser } from "@/lib/server/auth/current-user";
import { listMaps } from "@/lib/server/services/list-maps";

/** `/` */
export default async function HomePage() {
  const viewer = await currentUser();
  const { maps } = await listMaps(viewer);
  return (
    <>
      <SiteHeader viewer={viewer} />
      <main className="mx-auto max-w-[1080px] px-4 pb-20 sm:px-6">
        <section className="max-w-[720px] pb-10 pt-12 sm:pt-16">
          <h1 className="m-0 font-serif text-[36px] font-semibold leading-[42px] tracking-tight text-balance sm:text-[44px] sm:leading-[50px]">
            Read what a text argues, beside the text itself.
          </h1>
          <p className="m-0 mt-4 text-[18px] leading-7 text-muted">
            An argument map shows the claim on top, and below it the reasons and the counterpoints,
            each linked to the words that say it. Open one, follow a branch, question a premise. Or
            start with a text of your own.
          </p>
          <Link href="/maps/new" className={`${buttonClasses("primary")} mt-6`}>
            Start a map
          </Link>
        </section>
        <section aria-labelledby="maps">
          <h2 id="maps" className="m-0 mb-4 text-[17px] font-semibold leading-6">
            Maps
          </h2>
          {maps.length > 0 ? (
            <MapList maps={maps} />
          ) : (
            <p className="rounded-lg border border-dashed border-line-strong p-8 text-muted">
              There is no map that you may see yet.
              {viewer ? "" : " Sign in to see the maps that are shared with you."}
            </p>
          )}
        </section>
      </main>
    </>
  );
}
