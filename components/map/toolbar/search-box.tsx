"use client";
// Searches labels and texts; Enter and Shift+Enter go from hit to hit.
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { focusActive } from "../focus-active";

/** The open search field. Escape closes it. */
export function SearchBox() {
  const field = useRef<HTMLInputElement>(null);
  const query = useDesk((state) => state.search?.query ?? "");
  const hits = useDesk((state) => state.search?.hits.length ?? 0);
  const at = useDesk((state) => state.search?.at ?? 0);
  const { setSearch, stepSearch } = useDeskActions();
  useEffect(() => field.current?.focus(), []);

  function close() {
    setSearch(null);
    focusActive();
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter") stepSearch(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const found = query.trim() === "" ? "" : hits === 0 ? "none" : `${at + 1} of ${hits}`;
  return (
    <search className="map-search">
      <input
        ref={field}
        type="search"
        aria-label="Search the statements"
        placeholder="Search statements"
        value={query}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={handleKey}
      />
      <span role="status" className="map-search-count">
        {found}
      </span>
      <IconButton
        name="Previous hit"
        shortcut="Shift Enter"
        disabled={hits === 0}
        onClick={() => stepSearch(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        name="Next hit"
        shortcut="Enter"
        disabled={hits === 0}
        onClick={() => stepSearch(1)}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton name="Close the search" onClick={close}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  );
}
