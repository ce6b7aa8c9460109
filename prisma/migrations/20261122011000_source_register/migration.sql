-- An entry of the register knows its dates, its state, who issued it, whether it may be published, and whose it is. Deleted
-- and merged entries are kept.
CREATE TYPE "SourceStatus" AS ENUM ('inForce', 'notYetInForce', 'ended', 'draft', 'unknown');
CREATE TYPE "PublicationLevel" AS ENUM ('public', 'titleOnly', 'internal');

ALTER TABLE "Source"
  ADD COLUMN "translatedTitle" TEXT,
  ADD COLUMN "translatedLocale" TEXT,
  ADD COLUMN "issuer" TEXT,
  ADD COLUMN "adoptedOn" TEXT,
  ADD COLUMN "inForceOn" TEXT,
  ADD COLUMN "endedOn" TEXT,
  ADD COLUMN "status" "SourceStatus",
  ADD COLUMN "level" "PublicationLevel" NOT NULL DEFAULT 'public',
  ADD COLUMN "institutionId" UUID,
  ADD COLUMN "removedAt" TIMESTAMPTZ(3),
  ADD COLUMN "removedById" UUID,
  ADD COLUMN "mergedIntoId" UUID;

CREATE UNIQUE INDEX "Source_id_territoryId_key" ON "Source"("id", "territoryId");
ALTER TABLE "Source" ADD CONSTRAINT "Source_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Source" ADD CONSTRAINT "Source_mergedIntoId_territoryId_fkey" FOREIGN KEY ("mergedIntoId", "territoryId") REFERENCES "Source"("id", "territoryId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Source" ADD CONSTRAINT "Source_merged_is_removed" CHECK ("mergedIntoId" IS NULL OR "removedAt" IS NOT NULL);
ALTER TABLE "Source" ADD CONSTRAINT "Source_partial_dates" CHECK (
  concat_ws(' ', "adoptedOn", "inForceOn", "endedOn") ~ '^(\d{4}(-\d{2}){0,2}( |$))*$');

-- The entry's history is read from the audit.
CREATE INDEX "AuditEntry_source" ON "AuditEntry" (("details" ->> 'sourceId')) WHERE "action" LIKE 'source:%';
CREATE INDEX "AuditEntry_source_into" ON "AuditEntry" (("details" ->> 'intoId')) WHERE "action" LIKE 'source:%';

-- The institution that an entry belongs to takes part in a round of the entry's territory.
CREATE FUNCTION guard_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NEW."institutionId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public."Institution" i JOIN public."Assessment" a ON a."id" = i."assessmentId"
      WHERE i."id" = NEW."institutionId" AND a."territoryId" = NEW."territoryId") THEN
    RAISE EXCEPTION 'an entry belongs to an institution of its own territory' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER institution BEFORE INSERT OR UPDATE OF "institutionId", "territoryId" ON "Source" FOR EACH ROW EXECUTE FUNCTION guard_source();

-- A citation names an entry that is there: locked, so that no entry is deleted or merged between the look and the citation.
CREATE OR REPLACE FUNCTION guard_citation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public."Source" s JOIN public."Assessment" a ON a."territoryId" = s."territoryId"
      WHERE s."id" = NEW."sourceId" AND a."id" = NEW."assessmentId") THEN
    RAISE EXCEPTION 'a citation names a source of its own territory' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."removedAt" IS NULL AND (TG_OP = 'INSERT' OR OLD."removedAt" IS NOT NULL OR OLD."sourceId" <> NEW."sourceId") THEN
    PERFORM 1 FROM public."Source" WHERE "id" = NEW."sourceId" AND "removedAt" IS NULL FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'a citation names an entry that is not deleted' USING ERRCODE = 'check_violation'; END IF;
  END IF;
  RETURN NEW;
END $$;

-- How often an entry is cited in all rounds of its territory, also where the asker takes no part: before it is deleted.
CREATE FUNCTION app_source_uses(entry uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)::integer FROM public."Citation" c JOIN public."Source" s ON s."id" = c."sourceId"
  WHERE s."id" = entry AND c."removedAt" IS NULL AND s."territoryId" IN (SELECT public.app_territories()) $$;

-- Moves every citation of one entry to another of the same register, in all rounds of the territory, unlinked ones too. Each
-- round's audit is told, the asker's own included. For those who may merge: focal points and editors of a round of the territory.
CREATE FUNCTION app_move_citations(from_entry uuid, into_entry uuid, details jsonb, current_assessment uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE moved integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public."Source" f
      JOIN public."Source" i ON i."territoryId" = f."territoryId" AND i."id" = into_entry AND i."removedAt" IS NULL
      JOIN public."Assessment" a ON a."territoryId" = f."territoryId" AND a."id" = current_assessment
      JOIN public."Participant" p ON p."assessmentId" = a."id" AND p."personId" = public.app_person() AND p."endedAt" IS NULL
        AND p."role" IN ('focalPoint', 'editor')
      WHERE f."id" = from_entry) THEN
    RAISE EXCEPTION 'these entries may not be merged' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH cited AS (
    UPDATE public."Citation" SET "sourceId" = into_entry WHERE "sourceId" = from_entry RETURNING "id", "assessmentId"
  ), by_round AS (
    SELECT "assessmentId", jsonb_agg("id" ORDER BY "id") AS "citationIds", count(*) AS "count" FROM cited GROUP BY "assessmentId"
  ), told AS (
    INSERT INTO public."AuditEntry" ("id", "assessmentId", "personId", "action", "details")
    SELECT gen_random_uuid(), r."assessmentId", public.app_person(), 'source:merge', details || jsonb_build_object('citationIds', coalesce(b."citationIds", '[]'))
    FROM (SELECT "assessmentId" FROM by_round UNION SELECT current_assessment) r LEFT JOIN by_round b USING ("assessmentId")
  )
  SELECT coalesce(sum("count"), 0)::integer INTO moved FROM by_round;
  RETURN moved;
END $$;
