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
  return new Date(time).toLocaleDateString("en", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** One article a map; the whole of it is a link, unless the map is deleted. */
export function MapList({ maps }: { readonly maps: readonly MapSummary[] }) {
  return (
    <ul className="m-0 grid list-none gap-5 p-0">
      {maps.map((map) => (
        <li key={map.id}>
          {map.restorableUntil ? <DeletedCard map={map} /> : <MapCard map={map} />}
        </li>
      ))}
    </ul>
  );
}

interface MapCardProps {
  readonly map: MapSummary;
}

function MapCard({ map }: MapCardProps) {
  return (
    <article className="relative overflow-hidden rounded-lg border border-line bg-card p-5 pl-6 transition-shadow hover:shadow-float sm:p-7 sm:pl-8">
      <span className="absolute inset-y-0 left-0 w-1 bg-claim" aria-hidden />
      {map.brief && (
        <p className="m-0 mb-1.5 text-[14px] leading-5 text-muted">
          {[map.brief.author, map.brief.publisher, map.brief.publishedOn]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <h3 className="m-0 font-serif text-[22px] font-semibold leading-[29px] text-balance">
        <Link
          href={`/maps/${map.slug}`}
          className="text-ink no-underline after:absolute after:inset-0"
        >
          {map.title}
        </Link>
      </h3>
      {map.mainClaim && (
        <p className="m-0 mt-3 max-w-[68ch] text-[16px] leading-6">
          <span className="font-semibold text-claim">Main claim. </span>
          {map.mainClaim}
        </p>
      )}
      <MapFacts map={map} />
    </article>
  );
}

function MapFacts({ map }: MapCardProps) {
  const { word, Icon } = VISIBILITIES[map.visibility];
  return (
    <p className="m-0 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-[14px] leading-5 text-muted">
      {map.role && (
        <span className="rounded-full border border-line-strong px-2 text-[13px] font-medium text-ink">
          {ROLE_WORDS[map.role].word}
        </span>
      )}
      <span>{plural(map.statements, "statement", "statements")}</span>
      <span>{plural(map.inferences, "step", "steps")}</span>
      <span>{plural(map.annotations, "annotation", "annotations")}</span>
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
