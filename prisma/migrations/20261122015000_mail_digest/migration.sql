-- Mail: invitations and mentions at once, all else as one digest a day, in the way each person chose.
-- A notice ends sent, failed (the mail server refused it for good, or too often) or dropped (no longer true, or not wanted).
ALTER TABLE "Notice" ADD COLUMN "inDigest" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "failedAt" TIMESTAMPTZ(3), ADD COLUMN "droppedAt" TIMESTAMPTZ(3);
UPDATE "Notice" SET "failedAt" = "nextAttemptAt" WHERE "sentAt" IS NULL AND "attempts" >= 12;
DROP INDEX "Notice_sentAt_nextAttemptAt_idx";
CREATE INDEX "Notice_nextAttemptAt_idx" ON "Notice" ("nextAttemptAt") WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "droppedAt" IS NULL;
CREATE INDEX "Notice_recipientId_idx" ON "Notice" ("recipientId");
-- Several servers look for dates that come near; each date is told once.
CREATE UNIQUE INDEX "Notice_due_once" ON "Notice" ("recipientId", ("payload" ->> 'assignmentId'), ("payload" ->> 'when')) WHERE "kind" = 'assignmentDue';

ALTER TABLE "User" ADD COLUMN "mailDigest" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "mailMentionsAtOnce" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "mailAsked" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "mailComments" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "mailNews" BOOLEAN NOT NULL DEFAULT true;

-- The focal point's office, to which answers to mails go; and when an institution was last reminded.
ALTER TABLE "Assessment" ADD COLUMN "replyTo" TEXT;
ALTER TABLE "Institution" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);

-- What the outbox reads to tell what is still true: who takes part, what is handed to whom, where an answer stands. No text.
CREATE POLICY mail ON "Participant" FOR SELECT USING (app_principal() = 'worker');
CREATE POLICY mail ON "Assessment" FOR SELECT USING (app_principal() = 'worker');
CREATE POLICY mail ON "Institution" FOR SELECT USING (app_principal() = 'worker');
CREATE POLICY mail ON "Assignment" FOR SELECT USING (app_principal() = 'worker');
CREATE POLICY mail ON "AssignmentIndicator" FOR SELECT USING (app_principal() = 'worker');

CREATE FUNCTION app_answer_states(assessments uuid[]) RETURNS TABLE ("assessmentId" uuid, "code" text, "state" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT "assessmentId", "indicatorCode", "state"::text FROM public."Answer"
  WHERE public.app_principal() = 'worker' AND "assessmentId" = ANY (assessments) $$;

CREATE FUNCTION app_contribution_states(assessments uuid[])
RETURNS TABLE ("assessmentId" uuid, "institutionId" uuid, "code" text, "state" text, "outcome" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT "assessmentId", "institutionId", "indicatorCode", "state"::text, "outcome"::text FROM public."Contribution"
  WHERE public.app_principal() = 'worker' AND "assessmentId" = ANY (assessments) $$;

-- Who may hear of a thread: asked again when a mail is sent, whatever was put into the outbox.
CREATE FUNCTION app_thread_audiences(threads uuid[]) RETURNS TABLE ("threadId" uuid, "assessmentId" uuid, "audience" text, "createdByIom" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT "id", "assessmentId", "audience"::text, "createdByIom" FROM public."Thread"
  WHERE public.app_principal() = 'worker' AND "id" = ANY (threads) $$;

-- Handed indicators that are due within a week, or overdue: one notice per contributor, hand-out and occasion.
CREATE FUNCTION app_tell_due(today date) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH told AS (
    INSERT INTO public."Notice" ("id", "assessmentId", "recipientId", "kind", "payload", "inDigest")
    SELECT gen_random_uuid(), assignment."assessmentId", part."personId", 'assignmentDue', pg_catalog.jsonb_build_object(
        'assessmentId', assignment."assessmentId", 'assignmentId', assignment."id",
        'when', CASE WHEN assignment."dueOn" < today THEN 'overdue' ELSE 'soon' END), true
      FROM public."Assignment" assignment
      JOIN public."Assessment" assessment ON assessment."id" = assignment."assessmentId" AND assessment."state" IN ('launch', 'dataCollection', 'drafting')
      JOIN public."Participant" part ON part."assessmentId" = assignment."assessmentId" AND part."institutionId" = assignment."institutionId"
        AND part."role" = 'contributor' AND part."endedAt" IS NULL
      WHERE public.app_principal() = 'worker' AND assignment."dueOn" <= today + 7
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*)::integer FROM told $$;

-- For administrators: whom the mail did not reach and what the mail server said; nothing of what was to be told.
CREATE FUNCTION app_failed_mail() RETURNS TABLE ("recipientId" uuid, "name" text, "notices" integer, "failedAt" timestamptz, "lastError" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT person."id", person."name", count(*)::integer, max(notice."failedAt"),
    (pg_catalog.array_agg(notice."lastError" ORDER BY notice."failedAt" DESC))[1]
  FROM public."Notice" notice JOIN public."User" person ON person."id" = notice."recipientId"
  WHERE public.app_is_administrator() AND notice."failedAt" IS NOT NULL GROUP BY person."id" ORDER BY max(notice."failedAt") DESC $$;

CREATE FUNCTION app_try_mail_again(recipient uuid) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH again AS (
    UPDATE public."Notice" SET "failedAt" = NULL, "attempts" = 0, "nextAttemptAt" = now()
    WHERE public.app_is_administrator() AND "recipientId" = recipient AND "failedAt" IS NOT NULL RETURNING 1)
  SELECT count(*)::integer FROM again $$;
