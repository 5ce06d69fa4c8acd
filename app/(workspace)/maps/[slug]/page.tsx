// The desk of one map: the brief and the map, painted by the server.
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Desk } from "@/components/desk/desk";
import { AppError } from "@/lib/contract/app-error";
import type { MapDocument } from "@/lib/contract/map-document";
import { currentUser } from "@/lib/server/auth/current-user";
import { readMap } from "@/lib/server/services/read-map";
import { openingStart } from "./opening-start";
import { sharedMetadata } from "./shared-metadata";

interface MapPageProps {
  readonly params: Promise<{ slug: string }>;
}

const findMap = cache(async (slug: string): Promise<MapDocument> => {
  try {
    return await readMap(await currentUser(), slug);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

/** The map's title, and its main claim as description. */
export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const { map, graph } = await findMap((await params).slug);
  const main = graph.statements.find((statement) => statement.id === map.mainClaimId);
  const own = { title: map.title, description: main?.text };
  return map.visibility === "private"
    ? own
    : { ...own, ...(await sharedMetadata(map, main?.text)) };
}

/** `/maps/{slug}` */
export default async function MapPage({ params }: MapPageProps) {
  const document = await findMap((await params).slug);
  const viewer = await currentUser();
  const jar = await cookies();
  const { start, pane } = openingStart(document, viewer, (name) => jar.get(name)?.value);
  return <Desk start={start} pane={pane} />;
}
