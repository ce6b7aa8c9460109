-- What the database itself holds, whatever the application does:
--   1. the role mgi_app, which owns nothing;
--   2. who is asking (app_person, app_principal), and what that person takes part in;
--   3. row-level security: an assessment's rows for its participants only, a register's rows for those of its territory;
--   4. append-only history and audit (chained by hash), immutable framework editions.
-- Row-level security is enabled and not forced: forced, it would blind a plain owner in migrations and in the functions below.

-- 1 ------------------------------------------------------------------------------------------------ the role
DO $$ BEGIN
  IF to_regrole('mgi_app') IS NULL THEN CREATE ROLE mgi_app NOLOGIN; END IF; -- roles belong to the cluster, not the database
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- two databases may migrate at once
END $$;
GRANT USAGE ON SCHEMA public TO mgi_app;

-- 2 ------------------------------------------------------------------------------------------------ who is asking
-- After a transaction the setting is '' and not NULL: hence nullif.
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

-- 'authenticator' (sign-in) and 'worker' (outbox) are connections of their own; everything else is a person or nobody.
CREATE FUNCTION app_principal() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.principal', true), ''), 'person') $$;

CREATE FUNCTION app_assessments() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT "assessmentId" FROM public."Participant" WHERE "personId" = public.app_person() AND "endedAt" IS NULL $$;

CREATE FUNCTION app_territories() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT "territoryId" FROM public."Assessment" WHERE "id" IN (SELECT public.app_assessments()) $$;

-- People whose names a person may read: those who take part, or took part, in the same assessments.
CREATE FUNCTION app_colleagues() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT "personId" FROM public."Participant" WHERE "assessmentId" IN (SELECT public.app_assessments()) $$;

CREATE FUNCTION app_is_administrator() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT EXISTS (SELECT 1 FROM public."User" WHERE "id" = public.app_person() AND "isAdministrator" AND "disabledAt" IS NULL) $$;

CREATE FUNCTION app_is_editor() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT EXISTS (SELECT 1 FROM public."User" WHERE "id" = public.app_person() AND "isEditor" AND "disabledAt" IS NULL) $$;

CREATE FUNCTION app_assessment_exists(assessment uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT EXISTS (SELECT 1 FROM public."Assessment" WHERE "id" = assessment) $$;

-- The owner of the tables (migrations, `mgi` commands), as opposed to the application's login.
CREATE FUNCTION app_is_owner() RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS
  $$ SELECT current_user = pg_catalog.pg_get_userbyid(relowner) FROM pg_catalog.pg_class WHERE oid = 'public."User"'::regclass $$;

-- Finds a person by address, or makes one, for whoever may appoint people. A person who asks without that right gets null.
CREATE FUNCTION app_invite_person(address text, display_name text, language text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE found uuid;
BEGIN
  IF NOT (public.app_is_administrator() OR public.app_is_editor() OR EXISTS (
    SELECT 1 FROM public."Participant" WHERE "personId" = public.app_person() AND "endedAt" IS NULL AND "role" IN ('editor', 'focalPoint')))
  THEN RETURN NULL; END IF;
  INSERT INTO public."User" ("id", "email", "name", "locale") VALUES (gen_random_uuid(), lower(address), display_name, language)
    ON CONFLICT ("email") DO NOTHING RETURNING "id" INTO found;
  IF found IS NULL THEN SELECT "id" INTO found FROM public."User" WHERE "email" = lower(address); END IF;
  RETURN found;
END $$;

-- 3 ------------------------------------------------------------------------------------------------ rows
DO $$
DECLARE name text;
BEGIN
  -- reference data: everyone reads, the owner writes
  FOREACH name IN ARRAY ARRAY['Framework', 'Dimension', 'Subdomain', 'Indicator', 'ReferenceList', 'Convention'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO mgi_app', name);
  END LOOP;
  -- rows of an assessment
  FOREACH name IN ARRAY ARRAY['Institution', 'Assignment', 'AssignmentIndicator', 'Answer', 'Finding', 'FindingIndicator', 'Footnote',
      'Citation', 'ConventionStatus', 'Revision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY participation ON %I USING ("assessmentId" IN (SELECT app_assessments()))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mgi_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Institution', 'Assignment', 'AssignmentIndicator', 'Answer', 'Finding', 'FindingIndicator', 'Footnote',
      'Citation', 'ConventionStatus'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO mgi_app', name);
  END LOOP;
  -- links may be cut; what somebody typed may not be deleted
  FOREACH name IN ARRAY ARRAY['Assignment', 'AssignmentIndicator', 'FindingIndicator'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO mgi_app', name);
  END LOOP;
  -- sign-in
  FOREACH name IN ARRAY ARRAY['Account', 'Session', 'VerificationToken', 'SignInCode'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY sign_in ON %I USING (app_principal() = ''authenticator'')', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO mgi_app', name);
  END LOOP;
END $$;

ALTER TABLE "Assessment" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "Assessment" USING ("id" IN (SELECT app_assessments()));
GRANT SELECT, INSERT, UPDATE ON "Assessment" TO mgi_app;

-- An editor starts an assessment by taking part in it first (the reference is checked at the end of the transaction);
-- a participation in an assessment that exists is given by those who are in it.
ALTER TABLE "Participant" ALTER CONSTRAINT "Participant_assessmentId_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Participant" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "Participant" FOR SELECT USING ("assessmentId" IN (SELECT app_assessments()));
CREATE POLICY appointment ON "Participant" FOR INSERT WITH CHECK ("assessmentId" IN (SELECT app_assessments())
  OR ("personId" = app_person() AND app_is_editor() AND NOT app_assessment_exists("assessmentId")));
CREATE POLICY change ON "Participant" FOR UPDATE USING ("assessmentId" IN (SELECT app_assessments()));
GRANT SELECT, INSERT, UPDATE ON "Participant" TO mgi_app;

ALTER TABLE "Source" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "Source" USING ("territoryId" IN (SELECT app_territories()));
GRANT SELECT, INSERT, UPDATE ON "Source" TO mgi_app;

ALTER TABLE "Territory" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON "Territory" FOR SELECT USING (true);
CREATE POLICY addition ON "Territory" FOR INSERT WITH CHECK (app_is_administrator());
CREATE POLICY correction ON "Territory" FOR UPDATE USING (app_is_administrator());
GRANT SELECT, INSERT, UPDATE ON "Territory" TO mgi_app;
ALTER TABLE "_members" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON "_members" FOR SELECT USING (true);
CREATE POLICY addition ON "_members" FOR INSERT WITH CHECK (app_is_administrator());
CREATE POLICY removal ON "_members" FOR DELETE USING (app_is_administrator());
GRANT SELECT, INSERT, DELETE ON "_members" TO mgi_app;

ALTER TABLE "Translation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON "Translation" FOR SELECT USING (true);
CREATE POLICY correction ON "Translation" FOR INSERT WITH CHECK (app_is_administrator() OR app_is_editor());
GRANT SELECT, INSERT ON "Translation" TO mgi_app;

ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY colleagues ON "User" FOR SELECT USING ("id" = app_person() OR app_principal() IN ('authenticator', 'worker')
  OR app_is_administrator() OR "id" IN (SELECT app_colleagues()));
CREATE POLICY self ON "User" FOR UPDATE USING ("id" = app_person() OR app_principal() = 'authenticator' OR app_is_administrator());
GRANT SELECT, UPDATE ON "User" TO mgi_app;

ALTER TABLE "AuditEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "AuditEntry" FOR SELECT USING ("assessmentId" IN (SELECT app_assessments())
  OR ("assessmentId" IS NULL AND app_is_administrator()));
CREATE POLICY own ON "AuditEntry" FOR INSERT WITH CHECK ("personId" = app_person()
  AND ("assessmentId" IS NULL OR "assessmentId" IN (SELECT app_assessments())));
GRANT SELECT, INSERT ON "AuditEntry" TO mgi_app;

ALTER TABLE "Notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation ON "Notice" FOR INSERT WITH CHECK ("assessmentId" IN (SELECT app_assessments())
  OR ("assessmentId" IS NULL AND app_is_administrator()));
CREATE POLICY recipient ON "Notice" FOR SELECT USING (app_principal() = 'worker' OR "recipientId" = app_person()
  OR "assessmentId" IN (SELECT app_assessments()) OR ("assessmentId" IS NULL AND app_is_administrator()));
CREATE POLICY sending ON "Notice" FOR UPDATE USING (app_principal() = 'worker');
GRANT SELECT, INSERT, UPDATE ON "Notice" TO mgi_app;

-- 4 ------------------------------------------------------------------------------------------------ what may never change
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Translation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReferenceList" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER whole_table BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER whole_table BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_published_framework() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'framework % is published and cannot change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "Framework" FOR EACH ROW EXECUTE FUNCTION refuse_published_framework();

CREATE FUNCTION refuse_published_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE part record := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Framework" WHERE "id" IN (part."frameworkId", CASE WHEN TG_OP = 'UPDATE' THEN NEW."frameworkId" END)
      AND "publishedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'framework % is published and cannot change', part."frameworkId" USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "Dimension" FOR EACH ROW EXECUTE FUNCTION refuse_published_part();
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "Subdomain" FOR EACH ROW EXECUTE FUNCTION refuse_published_part();
CREATE TRIGGER immutable BEFORE INSERT OR UPDATE OR DELETE ON "Indicator" FOR EACH ROW EXECUTE FUNCTION refuse_published_part();

-- The chain: each entry holds the hash of the one before it, per assessment (and one chain for the installation itself).
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE last record;
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit:' || coalesce(NEW."assessmentId"::text, ''), 0));
  SELECT "sequence", "hash" INTO last FROM public."AuditEntry"
    WHERE "assessmentId" IS NOT DISTINCT FROM NEW."assessmentId" ORDER BY "sequence" DESC LIMIT 1;
  NEW."at" := pg_catalog.now();
  NEW."sequence" := coalesce(last."sequence", 0) + 1;
  NEW."previousHash" := coalesce(last."hash", '');
  NEW."hash" := public.audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE FUNCTION audit_hash(entry "AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE SET search_path = '' SET timezone = 'UTC' AS $$
  SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(entry."previousHash", entry."assessmentId",
    entry."sequence", pg_catalog.extract('epoch', entry."at"), entry."personId", entry."action", entry."details")::text, 'UTF8')), 'hex') $$;
CREATE TRIGGER chain BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION chain_audit();

-- What a person may change of a person: their own name and language. Rights and addresses are for administrators.
CREATE FUNCTION guard_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."email", NEW."isAdministrator", NEW."isEditor", NEW."disabledAt") IS DISTINCT FROM
     (OLD."email", OLD."isAdministrator", OLD."isEditor", OLD."disabledAt")
     AND NOT app_is_administrator() AND NOT app_is_owner() THEN
    RAISE EXCEPTION 'only an administrator changes rights' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rights BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION guard_rights();

-- A citation has one owner, and cites from the register of its own territory.
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_owner" CHECK (num_nonnulls("answerId", "findingId") = 1);
CREATE FUNCTION guard_citation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public."Source" s JOIN public."Assessment" a ON a."territoryId" = s."territoryId"
      WHERE s."id" = NEW."sourceId" AND a."id" = NEW."assessmentId") THEN
    RAISE EXCEPTION 'a citation names a source of its own territory' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register BEFORE INSERT OR UPDATE ON "Citation" FOR EACH ROW EXECUTE FUNCTION guard_citation();
