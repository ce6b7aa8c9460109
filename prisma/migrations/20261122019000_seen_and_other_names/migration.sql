-- When a participant first opened the assessment, and when one of IOM's people last looked at an answer.
ALTER TABLE "Participant" ADD COLUMN "openedAt" TIMESTAMPTZ(3), ADD COLUMN "lookedAt" TIMESTAMPTZ(3);

-- Whoever has signed in since they were appointed, or wrote or looked, is not said to be awaited.
UPDATE "Participant" p SET "openedAt" = p."appointedAt" WHERE
  EXISTS (SELECT 1 FROM "User" u WHERE u."id" = p."personId" AND u."emailVerified" >= p."appointedAt")
  OR EXISTS (SELECT 1 FROM "Session" s WHERE s."userId" = p."personId" AND s."createdAt" >= p."appointedAt")
  OR EXISTS (SELECT 1 FROM "Revision" r WHERE r."personId" = p."personId" AND r."assessmentId" = p."assessmentId")
  OR EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a."personId" = p."personId" AND a."assessmentId" = p."assessmentId");
UPDATE "Participant" p SET "openedAt" = coalesce(p."openedAt", v."at"), "lookedAt" = v."at"
  FROM (SELECT "assessmentId", "personId", max("at") AS "at" FROM "Visit" GROUP BY 1, 2) v
  WHERE v."assessmentId" = p."assessmentId" AND v."personId" = p."personId";

-- Names under which a source is known beside its title, one on each line.
ALTER TABLE "Source" ADD COLUMN "otherNames" TEXT;
