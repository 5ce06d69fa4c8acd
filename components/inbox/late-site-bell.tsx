"use client";
// The bell comes after the page: nobody waits for it.
import dynamic from "next/dynamic";

/** Keeps its place until it is there. */
export const LateSiteBell = dynamic(() => import("./site-bell").then((module) => module.SiteBell), {
  ssr: false,
  loading: () => <span className="size-8 shrink-0" />,
});
