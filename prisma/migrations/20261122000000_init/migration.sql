-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('national', 'local', 'regional');

-- CreateEnum
CREATE TYPE "DimensionKind" AS ENUM ('principle', 'objective');

-- CreateEnum
CREATE TYPE "TranslationStatus" AS ENUM ('draft', 'reviewed');

-- CreateEnum
CREATE TYPE "TerritoryType" AS ENUM ('country', 'locality', 'group');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('focalPoint', 'researcher', 'contributor', 'reviewer', 'editor', 'clearingAuthority');

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('launch', 'dataCollection', 'drafting', 'consultation', 'clearance', 'published', 'closed');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation', 'notAssessed');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('draft', 'submitted', 'accepted', 'returned');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('wellDeveloped', 'potential');

-- CreateEnum
CREATE TYPE "ConventionState" AS ENUM ('notRatified', 'notSigned', 'signed', 'ratified');

-- CreateTable
CREATE TABLE "Framework" (
    "id" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" "Level" NOT NULL DEFAULT 'national',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "provenance" JSONB NOT NULL,
    "subdomainOrigins" JSONB NOT NULL,
    "evidenceKinds" JSONB NOT NULL,
    "leadMinistries" JSONB NOT NULL,
    "presences" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dimension" (
    "id" UUID NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "DimensionKind" NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "Dimension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subdomain" (
    "id" UUID NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "dimensionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "Subdomain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "subdomainId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "guidance" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "evidence" TEXT[],
    "typicalLead" TEXT[],
    "sdg1072" TEXT,
    "gcm" INTEGER[],

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceList" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "ReferenceList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Convention" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "shortName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "yearAdopted" INTEGER NOT NULL,
    "depositary" TEXT NOT NULL,
    "core" BOOLEAN NOT NULL,

    CONSTRAINT "Convention_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Translation" (
    "id" UUID NOT NULL,
    "collection" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" "TranslationStatus" NOT NULL,
    "texts" JSONB NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Territory" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "type" "TerritoryType" NOT NULL,
    "iso2" TEXT,
    "m49" TEXT,
    "name" JSONB NOT NULL,
    "formalName" JSONB NOT NULL DEFAULT '{}',
    "note" JSONB NOT NULL DEFAULT '{}',
    "officialLanguages" TEXT[],
    "region" TEXT,
    "subregion" TEXT,
    "leastDeveloped" BOOLEAN NOT NULL DEFAULT false,
    "landlockedDeveloping" BOOLEAN NOT NULL DEFAULT false,
    "smallIslandDeveloping" BOOLEAN NOT NULL DEFAULT false,
    "localityType" TEXT,
    "authority" TEXT,
    "countryId" UUID,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "territoryId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reference" TEXT,
    "year" INTEGER,
    "link" TEXT,
    "locale" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "emailVerified" TIMESTAMP(3),
    "name" TEXT,
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "isEditor" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "territoryId" UUID NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "level" "Level" NOT NULL DEFAULT 'national',
    "year" INTEGER NOT NULL,
    "referenceDate" TEXT,
    "locale" TEXT NOT NULL,
    "state" "AssessmentState" NOT NULL DEFAULT 'launch',
    "round" INTEGER NOT NULL DEFAULT 1,
    "exercise" BOOLEAN NOT NULL DEFAULT false,
    "workedExample" BOOLEAN NOT NULL DEFAULT false,
    "answersDueOn" DATE,
    "submitDueOn" DATE,
    "consultationOn" DATE,
    "consultationEndOn" DATE,
    "importedHeader" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "institutionId" UUID,
    "appointedById" UUID,
    "appointedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "dueOn" DATE,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentIndicator" (
    "assignmentId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,

    CONSTRAINT "AssignmentIndicator_pkey" PRIMARY KEY ("assignmentId","indicatorId")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "presence" "Presence" NOT NULL DEFAULT 'notAssessed',
    "explanation" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "state" "AnswerState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "dimensionCode" TEXT NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "imported" JSONB,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingIndicator" (
    "findingId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FindingIndicator_pkey" PRIMARY KEY ("findingId","indicatorId")
);

-- CreateTable
CREATE TABLE "Footnote" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "marker" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Footnote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "answerId" UUID,
    "findingId" UUID,
    "marker" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT,
    "quote" TEXT,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConventionStatus" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "conventionCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "ConventionState",
    "year" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "reservation" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ConventionStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "record" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "editId" UUID NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "assessmentId" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "assessmentId" UUID,
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_members" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_members_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dimension_frameworkId_code_key" ON "Dimension"("frameworkId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Dimension_frameworkId_number_key" ON "Dimension"("frameworkId", "number");

-- CreateIndex
CREATE INDEX "Subdomain_dimensionId_idx" ON "Subdomain"("dimensionId");

-- CreateIndex
CREATE UNIQUE INDEX "Subdomain_frameworkId_code_key" ON "Subdomain"("frameworkId", "code");

-- CreateIndex
CREATE INDEX "Indicator_subdomainId_idx" ON "Indicator"("subdomainId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_frameworkId_code_key" ON "Indicator"("frameworkId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Translation_collection_locale_record_code_revision_key" ON "Translation"("collection", "locale", "record", "code", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_code_key" ON "Territory"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_iso2_key" ON "Territory"("iso2");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_m49_key" ON "Territory"("m49");

-- CreateIndex
CREATE INDEX "Source_territoryId_kind_title_idx" ON "Source"("territoryId", "kind", "title");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE INDEX "SignInCode_email_idx" ON "SignInCode"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_code_key" ON "Assessment"("code");

-- CreateIndex
CREATE INDEX "Assessment_territoryId_idx" ON "Assessment"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_id_assessmentId_key" ON "Institution"("id", "assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_assessmentId_name_key" ON "Institution"("assessmentId", "name");

-- CreateIndex
CREATE INDEX "Participant_personId_idx" ON "Participant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_assessmentId_personId_key" ON "Participant"("assessmentId", "personId");

-- CreateIndex
CREATE INDEX "Assignment_assessmentId_idx" ON "Assignment"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_id_assessmentId_key" ON "Assignment"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "AssignmentIndicator_assessmentId_idx" ON "AssignmentIndicator"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_assessmentId_indicatorId_key" ON "Answer"("assessmentId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_id_assessmentId_key" ON "Answer"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "Finding_assessmentId_dimensionCode_kind_position_idx" ON "Finding"("assessmentId", "dimensionCode", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_id_assessmentId_key" ON "Finding"("id", "assessmentId");

-- CreateIndex
CREATE INDEX "FindingIndicator_assessmentId_idx" ON "FindingIndicator"("assessmentId");

-- CreateIndex
CREATE INDEX "Footnote_assessmentId_idx" ON "Footnote"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Footnote_findingId_marker_key" ON "Footnote"("findingId", "marker");

-- CreateIndex
CREATE INDEX "Citation_assessmentId_idx" ON "Citation"("assessmentId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_answerId_marker_key" ON "Citation"("answerId", "marker");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_findingId_marker_key" ON "Citation"("findingId", "marker");

-- CreateIndex
CREATE UNIQUE INDEX "ConventionStatus_assessmentId_conventionCode_key" ON "ConventionStatus"("assessmentId", "conventionCode");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_editId_key" ON "Revision"("editId");

-- CreateIndex
CREATE INDEX "Revision_assessmentId_at_idx" ON "Revision"("assessmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_record_recordId_version_key" ON "Revision"("record", "recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_assessmentId_sequence_key" ON "AuditEntry"("assessmentId", "sequence");

-- CreateIndex
CREATE INDEX "Notice_sentAt_nextAttemptAt_idx" ON "Notice"("sentAt", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "_members_B_index" ON "_members"("B");

-- AddForeignKey
ALTER TABLE "Dimension" ADD CONSTRAINT "Dimension_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subdomain" ADD CONSTRAINT "Subdomain_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subdomain" ADD CONSTRAINT "Subdomain_dimensionId_fkey" FOREIGN KEY ("dimensionId") REFERENCES "Dimension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_subdomainId_fkey" FOREIGN KEY ("subdomainId") REFERENCES "Subdomain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Institution" ADD CONSTRAINT "Institution_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_institutionId_assessmentId_fkey" FOREIGN KEY ("institutionId", "assessmentId") REFERENCES "Institution"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_institutionId_assessmentId_fkey" FOREIGN KEY ("institutionId", "assessmentId") REFERENCES "Institution"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentIndicator" ADD CONSTRAINT "AssignmentIndicator_assignmentId_assessmentId_fkey" FOREIGN KEY ("assignmentId", "assessmentId") REFERENCES "Assignment"("id", "assessmentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentIndicator" ADD CONSTRAINT "AssignmentIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingIndicator" ADD CONSTRAINT "FindingIndicator_findingId_assessmentId_fkey" FOREIGN KEY ("findingId", "assessmentId") REFERENCES "Finding"("id", "assessmentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingIndicator" ADD CONSTRAINT "FindingIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Footnote" ADD CONSTRAINT "Footnote_findingId_assessmentId_fkey" FOREIGN KEY ("findingId", "assessmentId") REFERENCES "Finding"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_answerId_assessmentId_fkey" FOREIGN KEY ("answerId", "assessmentId") REFERENCES "Answer"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_findingId_assessmentId_fkey" FOREIGN KEY ("findingId", "assessmentId") REFERENCES "Finding"("id", "assessmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionStatus" ADD CONSTRAINT "ConventionStatus_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionStatus" ADD CONSTRAINT "ConventionStatus_conventionCode_fkey" FOREIGN KEY ("conventionCode") REFERENCES "Convention"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_members" ADD CONSTRAINT "_members_A_fkey" FOREIGN KEY ("A") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_members" ADD CONSTRAINT "_members_B_fkey" FOREIGN KEY ("B") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

