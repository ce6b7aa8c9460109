-- CreateEnum
CREATE TYPE "ReturnGround" AS ENUM ('sourceMissing', 'unclear', 'doesNotAnswer', 'presenceInDoubt', 'dateMissing', 'other');

-- CreateEnum
CREATE TYPE "ContributionState" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "ContributionOutcome" AS ENUM ('taken', 'partlyTaken', 'notTaken');

-- CreateEnum
CREATE TYPE "ThreadAudience" AS ENUM ('shared', 'iom');

-- CreateEnum
CREATE TYPE "ThreadState" AS ENUM ('open', 'answered', 'resolved', 'reopened');

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "openedToIom" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "returnGround" "ReturnGround";

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "contributionId" UUID;

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "presence" "Presence" NOT NULL,
    "explanation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "submittedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "institutionId" UUID NOT NULL,
    "presence" "Presence" NOT NULL DEFAULT 'notAssessed',
    "explanation" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "state" "ContributionState" NOT NULL DEFAULT 'draft',
    "submittedAt" TIMESTAMPTZ(3),
    "outcome" "ContributionOutcome",
    "outcomeReason" TEXT NOT NULL DEFAULT '',
    "outcomeById" UUID,
    "outcomeAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "answerId" UUID,
    "findingId" UUID,
    "audience" "ThreadAudience" NOT NULL,
    "mustFix" BOOLEAN NOT NULL DEFAULT false,
    "state" "ThreadState" NOT NULL DEFAULT 'open',
    "quote" TEXT NOT NULL DEFAULT '',
    "recordVersion" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdByIom" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "authorIsIom" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "ThreadState",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "assessmentId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("answerId","personId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Submission_assessmentId_at_idx" ON "Submission"("assessmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_answerId_version_key" ON "Submission"("answerId", "version");

-- CreateIndex
CREATE INDEX "Contribution_assessmentId_indicatorCode_idx" ON "Contribution"("assessmentId", "indicatorCode");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_assessmentId_indicatorId_institutionId_key" ON "Contribution"("assessmentId", "indicatorId", "institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_id_assessmentId_key" ON "Contribution"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "Thread_assessmentId_state_idx" ON "Thread"("assessmentId", "state");

-- CreateIndex
CREATE INDEX "Thread_answerId_idx" ON "Thread"("answerId");

-- CreateIndex
CREATE INDEX "Thread_findingId_idx" ON "Thread"("findingId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_id_assessmentId_key" ON "Thread"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "Comment_threadId_createdAt_idx" ON "Comment"("threadId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_id_assessmentId_key" ON "Comment"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Visit_personId_assessmentId_idx" ON "Visit"("personId", "assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_personId_assessmentId_place_key" ON "Draft"("personId", "assessmentId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_contributionId_marker_key" ON "Citation"("contributionId", "marker");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_answerId_assessmentId_fkey" FOREIGN KEY ("answerId", "assessmentId") REFERENCES "Answer"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_institutionId_assessmentId_fkey" FOREIGN KEY ("institutionId", "assessmentId") REFERENCES "Institution"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_answerId_assessmentId_fkey" FOREIGN KEY ("answerId", "assessmentId") REFERENCES "Answer"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_findingId_assessmentId_fkey" FOREIGN KEY ("findingId", "assessmentId") REFERENCES "Finding"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_assessmentId_fkey" FOREIGN KEY ("threadId", "assessmentId") REFERENCES "Thread"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_assessmentId_fkey" FOREIGN KEY ("commentId", "assessmentId") REFERENCES "Comment"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_contributionId_assessmentId_fkey" FOREIGN KEY ("contributionId", "assessmentId") REFERENCES "Contribution"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A citation has one owner, of three kinds.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_one_owner";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_owner" CHECK (num_nonnulls("answerId", "findingId", "contributionId") = 1);

-- A thread is about one thing; what the country may not see cannot hold up its submission.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_one_subject" CHECK (num_nonnulls("answerId", "findingId") = 1);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_must_fix_is_shared" CHECK (NOT ("mustFix" AND "audience" = 'iom'));
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_internal_is_of_iom" CHECK ("createdByIom" OR "audience" = 'shared');

-- The assessments in which a person is one of IOM's.
CREATE FUNCTION app_iom_assessments() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT "assessmentId" FROM public."Participant" WHERE "personId" = public.app_person() AND "endedAt" IS NULL
     AND "role" IN ('reviewer', 'editor') $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Submission', 'Contribution', 'Thread', 'Comment', 'Mention', 'Visit', 'Draft'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY participation ON %I USING ("assessmentId" IN (SELECT app_assessments()))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mgi_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Contribution', 'Thread', 'Visit', 'Draft'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO mgi_app', name);
  END LOOP;
END $$;

-- IOM's own threads: beneath the application's rules the database holds it too. Comments and mentions follow their thread.
CREATE POLICY internal ON "Thread" AS RESTRICTIVE USING ("audience" = 'shared' OR "assessmentId" IN (SELECT app_iom_assessments()));
CREATE POLICY internal ON "Comment" AS RESTRICTIVE USING ("threadId" IN (SELECT "id" FROM "Thread"));
CREATE POLICY internal ON "Mention" AS RESTRICTIVE USING ("commentId" IN (SELECT "id" FROM "Comment"));

-- What a person has looked at, and has not sent yet, is theirs alone, in its history too.
CREATE POLICY own ON "Visit" AS RESTRICTIVE USING ("personId" = app_person());
CREATE POLICY own ON "Draft" AS RESTRICTIVE USING ("personId" = app_person());
CREATE POLICY own_drafts ON "Revision" AS RESTRICTIVE USING ("record" <> 'draft' OR "personId" = app_person());

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Comment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Mention" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER whole_table BEFORE TRUNCATE ON "Submission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER whole_table BEFORE TRUNCATE ON "Comment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was submitted before submissions were kept, as it stands now.
INSERT INTO "Submission" ("id", "assessmentId", "answerId", "version", "presence", "explanation", "reason", "locale", "citations", "at")
SELECT gen_random_uuid(), w."assessmentId", w."id", w."version", w."presence", w."explanation", w."reason", w."locale",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'marker', c."marker", 'locator', coalesce(c."locator", ''),
      'quote', coalesce(c."quote", ''), 'sourceId', c."sourceId") ORDER BY c."position")
    FROM "Citation" c WHERE c."answerId" = w."id" AND c."removedAt" IS NULL), '[]'::jsonb), w."updatedAt"
FROM "Answer" w WHERE w."state" IN ('submitted', 'accepted', 'returned');

-- A contribution for every indicator that is handed to an institution.
INSERT INTO "Contribution" ("id", "assessmentId", "indicatorId", "indicatorCode", "institutionId", "locale")
SELECT DISTINCT ON (h."assessmentId", h."indicatorId", a."institutionId")
  gen_random_uuid(), h."assessmentId", h."indicatorId", i."code", a."institutionId", s."locale"
FROM "AssignmentIndicator" h
JOIN "Assignment" a ON a."id" = h."assignmentId"
JOIN "Indicator" i ON i."id" = h."indicatorId"
JOIN "Assessment" s ON s."id" = h."assessmentId"
ORDER BY h."assessmentId", h."indicatorId", a."institutionId";
