// The maps that a person may see, each with what it argues and what the person may do there.
import { Archive, FilePenLine, Globe, Link2, Lock } from "lucide-react";
import Link from "next/link";
import type { MapSummary } from "@/lib/contract/maps";
import { RestoreButton } from "./restore-button";
import { ROLE_WORDS } from "./sharing/role-words";

const VISIBILITIES = {
  public: { word: "Public", Icon: Globe },
  link: { word: "Who has the link", Icon: Link2 },
  private: { word: "Private", Icon: Lock },
} as const;

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function dayOf(time: string): string {
  return new Date(time).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** With more maps than this, cards stand closer, two in a row where there is room. */
const FEW = 6;

/** One article a map; the whole of it is a link, unless the map is deleted. */
export function MapList({ maps }: { readonly maps: readonly MapSummary[] }) {
  const many = maps.length > FEW;
  return (
    <ul
      className={`m-0 grid list-none grid-cols-[minmax(0,1fr)] p-0 ${many ? "gap-3 lg:grid-cols-2" : "gap-5"}`}
    >
      {maps.map((map) => (
        <li key={map.id} className="grid">
          {map.restorableUntil ? <DeletedCard map={map} /> : <MapCard map={map} dense={many} />}
        </li>
      ))}
    </ul>
  );
}

interface MapCardProps {
  readonly map: MapSummary;
}

function MapCard({ map, dense }: MapCardProps & { readonly dense: boolean }) {
  return (
    <article
      className={`relative overflow-hidden rounded-lg border border-line bg-card transition-shadow hover:shadow-float ${dense ? "p-4 pl-5" : "p-5 pl-6 sm:p-7 sm:pl-8"}`}
    >
      <span className="absolute inset-y-0 left-0 w-1 bg-claim" aria-hidden />
      {map.brief && (
        <p className="m-0 mb-1.5 text-[14px] leading-5 text-muted">
          {[map.brief.author, map.brief.publisher, map.brief.publishedOn]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <h3
        className={`m-0 font-serif font-semibold text-balance [overflow-wrap:anywhere] ${dense ? "text-[19px] leading-[25px]" : "text-[22px] leading-[29px]"}`}
      >
        <Link
          href={`/maps/${map.slug}`}
          className="text-ink no-underline after:absolute after:inset-0"
        >
          {map.title}
        </Link>
      </h3>
      {map.mainClaim && (
        <p
          className={`m-0 max-w-[68ch] ${dense ? "mt-2 line-clamp-3 text-[15px] leading-[22px]" : "mt-3 text-[16px] leading-6"}`}
        >
          <span className="font-semibold text-claim">Main claim. </span>
          {map.mainClaim}
        </p>
      )}
      <MapFacts map={map} dense={dense} />
    </article>
  );
}

function MapFacts({ map, dense }: MapCardProps & { readonly dense: boolean }) {
  const { word, Icon } = VISIBILITIES[map.visibility];
  return (
    <p
      className={`m-0 flex flex-wrap items-center gap-x-4 gap-y-1 text-[14px] leading-5 text-muted ${dense ? "mt-2.5" : "mt-4"}`}
    >
      {map.role && (
        <span className="rounded-full border border-line-strong px-2 text-[13px] font-medium text-ink">
          {ROLE_WORDS[map.role].word}
        </span>
      )}
      <span>
        {map.statements === 0
          ? "No statement yet"
          : plural(map.statements, "statement", "statements")}
      </span>
      {map.inferences > 0 && <span>{plural(map.inferences, "step", "steps")}</span>}
      {map.annotations > 0 && <span>{plural(map.annotations, "annotation", "annotations")}</span>}
      {map.openSuggestions > 0 && (
        <span className="inline-flex items-center gap-1.5 font-medium text-ink">
          <FilePenLine size={14} aria-hidden />
          {plural(map.openSuggestions, "suggestion", "suggestions")}
        </span>
      )}
      <span className="inline-flex items-center gap-1.5">
        <Icon size={14} aria-hidden />
        {word}
        {map.role !== null && map.members > 1 && `, ${plural(map.members, "member", "members")}`}
      </span>
      <span>Changed on {dayOf(map.updatedAt)}</span>
      {map.archivedAt && (
        <span className="inline-flex items-center gap-1.5">
          <Archive size={14} aria-hidden />
          Archived on {dayOf(map.archivedAt)}
        </span>
      )}
    </p>
  );
}

function DeletedCard({ map }: MapCardProps) {
  return (
    <article className="rounded-lg border border-dashed border-line-strong bg-card p-5 sm:p-6">
      <h3 className="m-0 font-serif text-[20px] font-semibold leading-[27px] text-balance">
        {map.title}
      </h3>
      <p className="m-0 mb-4 mt-2 text-[14px] leading-5 text-muted">
        Deleted. Nobody sees it any more; on {dayOf(map.restorableUntil ?? map.updatedAt)} it is
        erased for good.
      </p>
      <RestoreButton mapId={map.id} title={map.title} />
    </article>
  );
}
