// `/maps/{slug}/report`: the argument as a numbered outline, for the printer.
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PrintButton } from "@/components/maps/report/print-button";
import { ReportView } from "@/components/maps/report/report-view";
import { AppError } from "@/lib/contract/app-error";
import { reportQuerySchema } from "@/lib/contract/exports-schemas";
import type { ReportDocument } from "@/lib/formats/report/report-types";
import { currentUser } from "@/lib/server/auth/current-user";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { readReport } from "@/lib/server/services/read-report";

interface ReportPageProps {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const findReport = cache(async (slug: string, query: string): Promise<ReportDocument> => {
  const asked = reportQuerySchema.safeParse(JSON.parse(query));
  if (!asked.success) notFound();
  const { branch, statements, annotations } = asked.data;
  try {
    return await readReport(await currentUser(), {
      mapId: slug,
      scope: branch
        ? { type: "branch", statementId: branch }
        : statements
          ? { type: "selection", statementIds: statements }
          : { type: "map" },
      annotations,
      origin: publicOrigin(new Headers(await headers())),
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

async function reportFor({ params, searchParams }: ReportPageProps): Promise<ReportDocument> {
  return findReport((await params).slug, JSON.stringify(await searchParams));
}

/** Named for the file that a browser saves. */
export async function generateMetadata(props: ReportPageProps): Promise<Metadata> {
  const { title } = await reportFor(props);
  return { title, robots: { index: false } };
}

/** What may be chosen stands in the address: branch, statements, annotations. */
export default async function ReportPage(props: ReportPageProps) {
  const report = await reportFor(props);
  const { slug } = await props.params;
  return (
    <main className="mx-auto max-w-[760px] px-6 py-8 print:max-w-none print:p-0">
      <nav className="mb-8 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <Link href={`/maps/${slug}`} className="text-[15px] text-ink">
          Back to the map
        </Link>
        <PrintButton />
      </nav>
      <ReportView report={report} />
    </main>
  );
}
