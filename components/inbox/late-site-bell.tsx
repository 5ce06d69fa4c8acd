"use client";
// The bell comes after the page: nobody waits for it.
import dynamic from "next/dynamic";
import { late } from "@/lib/client/late";

/** Keeps its place until it is there. */
export const LateSiteBell = dynamic(
  late(() => import("./site-bell").then((module) => module.SiteBell)),
  {
    ssr: false,
    loading: () => <span className="size-8 shrink-0" />,
  },
);
