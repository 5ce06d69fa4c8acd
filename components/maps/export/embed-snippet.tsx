"use client";
// The code by which a map is shown on another site, to be copied.
import { CopyButton } from "@/components/maps/sharing/copy-button";
import { useDesk } from "@/lib/client/desk-context";
import { embedAddress, embedCode } from "@/lib/contract/embed";

/** The code and a look at what it shows; for a private map, what to do first. */
export function EmbedSnippet() {
  const { slug, title, visibility } = useDesk((state) => state.map);
  if (visibility === "private")
    return (
      <p className="m-0 text-[14px] leading-[21px] text-muted">
        A private map cannot be shown on other sites. Share it by its link or publicly first.
      </p>
    );
  const target = { origin: window.location.origin, slug, title };
  const code = embedCode(target);
  return (
    <section aria-label="Embed" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="m-0 text-[14px] font-semibold leading-5">Show it on another site</h3>
      <p className="m-0 text-[14px] leading-[21px] text-muted">
        Put this code into a page. It shows the map read-only and stays up to date.{" "}
        <a
          href={embedAddress(target)}
          target="_blank"
          rel="noopener"
          className="text-accent underline"
        >
          See how it looks
        </a>
      </p>
      <div className="flex items-start gap-2">
        <textarea
          readOnly
          rows={3}
          value={code}
          aria-label="Code to embed the map"
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 resize-none rounded-md border border-line bg-paper px-2.5 py-1.5 font-mono text-[12px] leading-[17px] text-ink"
        />
        <CopyButton text={code} name="Copy the code" said="The code to embed the map is copied." />
      </div>
    </section>
  );
}
