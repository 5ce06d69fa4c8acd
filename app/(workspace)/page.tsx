// The first page: what this is, and the maps that one may see.
import type { Metadata } from "next";
import { ImportButton } from "@/components/maps/import/import-button";
import { MapList } from "@/components/maps/map-list";
import { MapListNav } from "@/components/maps/map-list-nav";
import { type ListChoice, listTitle, SHOW_WORDS } from "@/components/maps/map-lists";
import { FoundWords, ListPages, MapSearch, MOST_WORDS } from "@/components/maps/map-search";
import { SiteHeader } from "@/components/maps/site-header";
import { showOf } from "@/lib/contract/map-shows";
import { currentUser } from "@/lib/server/auth/current-user";
import { browseMaps } from "@/lib/server/services/list-maps";

interface HomePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** With more maps than this one may search them. */
const FEW = 6;

/** What the address asks for. A visitor has no maps of their own to choose from. */
function choiceOf(asked: Awaited<HomePageProps["searchParams"]>, isVisitor: boolean): ListChoice {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  return {
    show: isVisitor ? "all" : showOf(text("show")),
    words: text("q").trim().slice(0, MOST_WORDS),
    page: Number.parseInt(text("page"), 10) || 1,
  };
}

export async function generateMetadata({ searchParams }: HomePageProps): Promise<Metadata> {
  const [viewer, asked] = await Promise.all([currentUser(), searchParams]);
  const title = listTitle(choiceOf(asked, viewer === null));
  // Without a title of its own the page has the layout's; an undefined one would leave it without any.
  return title === undefined ? {} : { title };
}

/** `/`; with `show`, `q` and `page` a part of the maps. */
export default async function HomePage({ searchParams }: HomePageProps) {
  const viewer = await currentUser();
  const choice = choiceOf(await searchParams, viewer === null);
  const { show, words } = choice;
  const found = await browseMaps(viewer, choice);
  const { maps, counts, page, pages } = found;
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
          {viewer && <MapListNav show={show} words={words} counts={counts} />}
          {(found.total > FEW || words) && (
            <>
              <MapSearch show={show} words={words} />
              <FoundWords show={show} words={words} count={counts[show]} />
            </>
          )}
          {maps.length > 0 ? (
            <MapList maps={maps} />
          ) : (
            !words && (
              <p className="m-0 rounded-lg border border-dashed border-line-strong p-8 text-muted">
                {SHOW_WORDS[show].empty}
                {viewer ? "" : " Sign in to see the maps that are shared with you."}
              </p>
            )
          )}
          <ListPages show={show} words={words} page={page} pages={pages} />
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
