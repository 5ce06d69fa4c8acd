-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "emailVerified" DATETIME,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ProviderAccount" (
    "provider" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("provider", "providerId"),
    CONSTRAINT "ProviderAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArgumentMap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'private',
    "seq" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "mainClaimId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" DATETIME,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Membership" (
    "mapId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("mapId", "userId"),
    CONSTRAINT "Membership_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Brief" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mapId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "source" TEXT,
    "series" TEXT,
    "publisher" TEXT,
    "publishedOn" TEXT,
    "language" TEXT,
    "notice" TEXT,
    "disclaimer" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Brief_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BriefRevision" (
    "briefId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("briefId", "revision"),
    CONSTRAINT "BriefRevision_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "label" TEXT,
    "note" TEXT,
    "heldBy" TEXT,
    "stance" TEXT,
    "x" REAL,
    "y" REAL,
    "revision" INTEGER NOT NULL,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("mapId", "id"),
    CONSTRAINT "Statement_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inference" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "scheme" TEXT,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("mapId", "id"),
    CONSTRAINT "Inference_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InferencePremise" (
    "mapId" TEXT NOT NULL,
    "inferenceId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,

    PRIMARY KEY ("mapId", "inferenceId", "statementId"),
    CONSTRAINT "InferencePremise_mapId_inferenceId_fkey" FOREIGN KEY ("mapId", "inferenceId") REFERENCES "Inference" ("mapId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InferencePremise_mapId_statementId_fkey" FOREIGN KEY ("mapId", "statementId") REFERENCES "Statement" ("mapId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passage" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "briefRevision" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "statementIds" TEXT NOT NULL,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("mapId", "id"),
    CONSTRAINT "Passage_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Annotation" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "parentId" TEXT,
    "aspect" TEXT,
    "criterion" TEXT,
    "sourceUrl" TEXT,
    "sourceQuote" TEXT,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "resolvedAt" DATETIME,
    "resolvedBy" TEXT,
    "hiddenAt" DATETIME,
    "deletedAt" DATETIME,
    "orphanOf" TEXT,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("mapId", "id"),
    CONSTRAINT "Annotation_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "mapId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "clientOpId" TEXT NOT NULL,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "operations" TEXT NOT NULL,
    "patch" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL,

    PRIMARY KEY ("mapId", "seq"),
    CONSTRAINT "LogEntry_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mapId" TEXT NOT NULL,
    "annotationId" TEXT NOT NULL,
    "reporterId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Report_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "ArgumentMap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Report_mapId_annotationId_fkey" FOREIGN KEY ("mapId", "annotationId") REFERENCES "Annotation" ("mapId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "ProviderAccount_userId_idx" ON "ProviderAccount"("userId");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ArgumentMap_slug_key" ON "ArgumentMap"("slug");

-- CreateIndex
CREATE INDEX "ArgumentMap_visibility_idx" ON "ArgumentMap"("visibility");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_mapId_key" ON "Brief"("mapId");

-- CreateIndex
CREATE INDEX "Inference_mapId_targetType_targetId_idx" ON "Inference"("mapId", "targetType", "targetId");

-- CreateIndex
CREATE INDEX "InferencePremise_mapId_statementId_idx" ON "InferencePremise"("mapId", "statementId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_parentId_idx" ON "Annotation"("mapId", "parentId");

-- CreateIndex
CREATE INDEX "Annotation_authorId_idx" ON "Annotation"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_mapId_clientOpId_key" ON "LogEntry"("mapId", "clientOpId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_mapId_annotationId_reporterId_key" ON "Report"("mapId", "annotationId", "reporterId");
