-- AlterTable
ALTER TABLE "BriefRevision" ADD COLUMN "createdBy" TEXT;

-- CreateTable
CREATE TABLE "ImportedFile" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "importedBy" TEXT,
    "at" DATETIME NOT NULL,
    "format" TEXT NOT NULL,
    "fileName" TEXT,
    "seq" INTEGER NOT NULL,
    "provenance" TEXT,
    "report" TEXT NOT NULL,

    PRIMARY KEY ("mapId", "id"),
    CONSTRAINT "ImportedFile_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebAnnotation" (
    "mapId" TEXT NOT NULL,
    "annotationId" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("mapId", "annotationId"),
    CONSTRAINT "WebAnnotation_mapId_annotationId_fkey" FOREIGN KEY ("mapId", "annotationId") REFERENCES "Annotation" ("mapId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
