-- Evidence: files kept with the sources of a territory's register. The bytes lie once per territory, by their SHA-256, in
-- chunks, so that neither an upload nor a download ever holds a whole file. A file without a hash is still being sent.

CREATE TYPE "FileFormat" AS ENUM ('pdf', 'docx', 'xlsx', 'odt', 'ods', 'png', 'jpeg', 'txt');

CREATE TABLE "EvidenceFile" (
  "id" UUID NOT NULL,
  "territoryId" UUID NOT NULL,
  "size" INTEGER NOT NULL,
  "received" INTEGER NOT NULL DEFAULT 0,
  "sha256" TEXT,
  "format" "FileFormat",
  "startedById" UUID NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "EvidenceFile_size" CHECK ("size" BETWEEN 1 AND 26214400),
  CONSTRAINT "EvidenceFile_received" CHECK ("received" BETWEEN 0 AND "size"),
  CONSTRAINT "EvidenceFile_finished" CHECK (
    ("sha256" IS NULL AND "format" IS NULL) OR ("sha256" ~ '^[0-9a-f]{64}$' AND "format" IS NOT NULL AND "received" = "size"))
);
CREATE UNIQUE INDEX "EvidenceFile_territoryId_sha256_key" ON "EvidenceFile"("territoryId", "sha256");
CREATE UNIQUE INDEX "EvidenceFile_id_territoryId_key" ON "EvidenceFile"("id", "territoryId");
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_territoryId_fkey"
  FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "EvidenceFile_unfinished" ON "EvidenceFile"("touchedAt") WHERE "sha256" IS NULL;

CREATE TABLE "EvidenceChunk" (
  "fileId" UUID NOT NULL,
  "territoryId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "EvidenceChunk_pkey" PRIMARY KEY ("fileId", "position"),
  CONSTRAINT "EvidenceChunk_size" CHECK (octet_length("bytes") BETWEEN 1 AND 262144)
);
ALTER TABLE "EvidenceChunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL; -- these formats are compressed already
ALTER TABLE "EvidenceChunk" ADD CONSTRAINT "EvidenceChunk_fileId_territoryId_fkey"
  FOREIGN KEY ("fileId", "territoryId") REFERENCES "EvidenceFile"("id", "territoryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file is kept with a source of its own territory, and of no other.
CREATE UNIQUE INDEX IF NOT EXISTS "Source_id_territoryId_key" ON "Source"("id", "territoryId");
CREATE TABLE "Evidence" (
  "id" UUID NOT NULL,
  "territoryId" UUID NOT NULL,
  "sourceId" UUID NOT NULL,
  "assessmentId" UUID NOT NULL,
  "institutionId" UUID,
  "fileId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "addedById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removedAt" TIMESTAMPTZ(3),
  "removedById" UUID,
  CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Evidence_removed" CHECK (("removedAt" IS NULL) = ("removedById" IS NULL))
);
CREATE INDEX "Evidence_sourceId_createdAt_idx" ON "Evidence"("sourceId", "createdAt");
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_territoryId_fkey"
  FOREIGN KEY ("sourceId", "territoryId") REFERENCES "Source"("id", "territoryId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_territoryId_fkey"
  FOREIGN KEY ("fileId", "territoryId") REFERENCES "EvidenceFile"("id", "territoryId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_assessmentId_fkey"
  FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows of a territory, for those who take part in one of its assessments. Only who sends a file may go on with it, or drop it,
-- and only until it is finished; the worker drops what nobody went on with for a day. Chunks go with their file.
ALTER TABLE "EvidenceFile" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "EvidenceFile" FOR SELECT USING ("territoryId" IN (SELECT app_territories()));
CREATE POLICY sending ON "EvidenceFile" FOR INSERT
  WITH CHECK ("territoryId" IN (SELECT app_territories()) AND "startedById" = app_person() AND "sha256" IS NULL AND "received" = 0);
CREATE POLICY going_on ON "EvidenceFile" FOR UPDATE
  USING ("territoryId" IN (SELECT app_territories()) AND "startedById" = app_person() AND "sha256" IS NULL)
  WITH CHECK ("territoryId" IN (SELECT app_territories()) AND "startedById" = app_person());
CREATE POLICY dropping ON "EvidenceFile" FOR DELETE USING ("startedById" = app_person() AND "sha256" IS NULL);
CREATE POLICY leftovers_seen ON "EvidenceFile" FOR SELECT USING (app_principal() = 'worker' AND "sha256" IS NULL);
CREATE POLICY leftovers ON "EvidenceFile" FOR DELETE
  USING (app_principal() = 'worker' AND "sha256" IS NULL AND "touchedAt" < now() - interval '24 hours');
GRANT SELECT, INSERT, DELETE ON "EvidenceFile" TO mgi_app;
GRANT UPDATE ("received", "touchedAt", "sha256", "format") ON "EvidenceFile" TO mgi_app;

ALTER TABLE "EvidenceChunk" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "EvidenceChunk" FOR SELECT USING ("territoryId" IN (SELECT app_territories()));
CREATE POLICY sending ON "EvidenceChunk" FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM "EvidenceFile" f
  WHERE f."id" = "fileId" AND f."territoryId" = "EvidenceChunk"."territoryId" AND f."startedById" = app_person() AND f."sha256" IS NULL));
GRANT SELECT, INSERT ON "EvidenceChunk" TO mgi_app;

-- Unlinked, a file stays where it was: nothing deletes the row. `sourceId` follows when two entries are merged.
ALTER TABLE "Evidence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "Evidence" FOR SELECT USING ("territoryId" IN (SELECT app_territories()));
CREATE POLICY addition ON "Evidence" FOR INSERT
  WITH CHECK ("territoryId" IN (SELECT app_territories()) AND "assessmentId" IN (SELECT app_assessments()) AND "addedById" = app_person());
CREATE POLICY change ON "Evidence" FOR UPDATE USING ("territoryId" IN (SELECT app_territories()));
GRANT SELECT, INSERT ON "Evidence" TO mgi_app;
GRANT UPDATE ("sourceId", "removedAt", "removedById") ON "Evidence" TO mgi_app;
