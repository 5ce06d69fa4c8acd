// A report is a page: it opens beside the map, and the browser prints it or saves it as PDF.
import { Printer } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";

/** At the foot of the dialog, in the place of Download. */
export function PrintPage({ address }: { readonly address: string }) {
  return (
    <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 flex flex-wrap items-center gap-3 border-t border-line bg-raised px-5 py-3">
      <a href={address} target="_blank" rel="noopener" className={buttonClasses("primary")}>
        <Printer size={16} aria-hidden />
        Open the page to print
      </a>
      <span className="text-[14px] leading-5 text-muted">It opens in a tab of its own.</span>
    </div>
  );
}
