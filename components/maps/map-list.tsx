// The maps that a person may see, each with what it argues.
import { Globe, Link2, Lock } from "lucide-react";
import Link from "next/link";
import type { MapSummary } from "@/lib/contract/maps";

const VISIBILITIES = {
  public: { word: "Public", Icon: Globe },
  link: { word: "Who has the link", Icon: Link2 },
  private: { word: "Private", Icon: Lock },
} as const;

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** One article a map; the whole of it is a link. */
export function MapList({ maps }: { readonly maps: readonly MapSummary[] }) {
  return (
    <ul className="m-0 grid list-none gap-5 p-0">
      {maps.map((map) => (
        <li key={map.id}>
          <MapCard map={map} />
        </li>
      ))}
    </ul>
  );
}

function MapCard({ map }: { readonly map: MapSummary }) {
  const { word, Icon } = VISIBILITIES[map.visibility];
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
      <p className="m-0 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-[14px] leading-5 text-muted">
        <span>{plural(map.statements, "statement", "statements")}</span>
        <span>{plural(map.inferences, "step", "steps")}</span>
        <span>{plural(map.annotations, "annotation", "annotations")}</span>
        <span className="inline-flex items-center gap-1.5">
          <Icon size={14} aria-hidden />
          {word}
        </span>
      </p>
    </article>
  );
}
