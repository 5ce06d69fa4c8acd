// The first page: what this is, and the maps that one may see.
import { ImportButton } from "@/components/maps/import/import-button";
import { mapsToShow, SHOW_WORDS, SHOWS, type Show, showOf } from "@/components/maps/map-filters";
import { MapList } from "@/components/maps/map-list";
import { MapListNav } from "@/components/maps/map-list-nav";
import { SiteHeader } from "@/components/maps/site-header";
import { currentUser } from "@/lib/server/auth/current-user";
import { listDeletedMaps, listMaps } from "@/lib/server/services/list-maps";

interface HomePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** `/`, and `/?show=own` and the like for a part of the maps. */
export default async function HomePage({ searchParams }: HomePageProps) {
  const viewer = await currentUser();
  const wanted = (await searchParams).show;
  // A visitor has no maps of their own to choose from.
  const show = viewer ? showOf(typeof wanted === "string" ? wanted : undefined) : "all";
  const [{ maps: found }, { maps: deleted }] = await Promise.all([
    listMaps(viewer),
    listDeletedMaps(viewer),
  ]);
  const listed = (which: Show) => mapsToShow(which === "deleted" ? deleted : found, which);
  const maps = listed(show);
  const counts = Object.fromEntries(SHOWS.map((each) => [each, listed(each).length]));
  return (
    <>
      <SiteHeader viewer={viewer} />
      <main className="mx-auto max-w-[1080px] px-4 pb-20 sm:px-6">
        {!viewer && <Introduction />}
        <section aria-labelledby="maps" className={viewer ? "pt-10" : undefined}>
          {viewer ? (
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <Heading large />
              <ImportButton />
            </div>
          ) : (
            <Heading large={false} />
          )}
          {viewer && <MapListNav show={show} counts={counts} />}
          {maps.length > 0 ? (
            <MapList maps={maps} />
          ) : (
            <p className="m-0 rounded-lg border border-dashed border-line-strong p-8 text-muted">
              {SHOW_WORDS[show].empty}
              {viewer ? "" : " Sign in to see the maps that are shared with you."}
            </p>
          )}
        </section>
      </main>
    </>
  );
}

/** The page's own heading for who has maps; below the introduction for a visitor. */
function Heading({ large }: { readonly large: boolean }) {
  const Level = large ? "h1" : "h2";
  return (
    <Level
      id="maps"
      className={
        large
          ? "m-0 font-serif text-[32px] font-semibold leading-10"
          : "m-0 mb-4 text-[17px] font-semibold leading-6"
      }
    >
      Maps
    </Level>
  );
}

function Introduction() {
  return (
    <section className="max-w-[720px] pb-10 pt-12 sm:pt-16">
      <h1 className="m-0 font-serif text-[36px] font-semibold leading-[42px] tracking-tight text-balance sm:text-[44px] sm:leading-[50px]">
        Read what a text argues, beside the text itself.
      </h1>
      <p className="m-0 mt-4 text-[18px] leading-7 text-muted">
        An argument map shows the claim on top, and below it the reasons and the counterpoints, each
        linked to the words that say it. Open one, follow a branch, question a premise.
      </p>
    </section>
  );
}
