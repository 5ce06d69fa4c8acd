"use client";
// The files that a map took in already: what each was, who brought it, what was lost, and what was kept beside the map.
import { useEffect, useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { IMPORT_FORMATS, type ImportedFileEntry, type ImportList } from "@/lib/contract/imports";
import { ImportReport } from "./import-report";

/** Nothing where the map took in no file, or while that is not known. */
export function PastImports({ mapId }: { readonly mapId: string }) {
  const [imports, setImports] = useState<readonly ImportedFileEntry[]>([]);
  const path = `/api/maps/${encodeURIComponent(mapId)}/imports`;
  useEffect(() => {
    let wanted = true;
    void callInterface<ImportList>("GET", path).then((answer) => {
      if (wanted && answer.ok) setImports(answer.value.imports);
    });
    return () => {
      wanted = false;
    };
  }, [path]);
  if (imports.length === 0) return null;
  return (
    <section aria-label="Files that this map took in" className="grid gap-1">
      <h3 className="m-0 text-[15px] font-semibold leading-[22px]">Files that this map took in</h3>
      <ul className="m-0 grid list-none p-0">
        {imports.map((each) => (
          <li key={each.id} className="border-b border-line py-2 last:border-b-0">
            <details>
              <summary className="cursor-pointer rounded-md text-[14px] leading-5 [overflow-wrap:anywhere]">
                <span className="font-medium">{each.fileName ?? "A file without a name"}</span>{" "}
                <span className="text-muted">{aboutOf(each)}</span>
              </summary>
              <div className="grid gap-2 pl-4 pt-2">
                <ImportReport report={each.report} />
                {each.hasProvenance && (
                  <a
                    href={`${path}/${encodeURIComponent(each.id)}`}
                    download
                    className="w-fit text-[14px] leading-5 text-accent underline"
                  >
                    Download what is kept beside the map
                  </a>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Such as "Argdown · Ada Reader · 23 Nov 2026, 04:39". */
function aboutOf({ format, importedBy, at }: ImportedFileEntry): string {
  const label = IMPORT_FORMATS.find(({ id }) => id === format)?.label ?? format;
  const when = new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return [label, importedBy?.name, when].filter(Boolean).join(" · ");
}
