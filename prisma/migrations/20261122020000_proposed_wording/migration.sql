-- A return may carry the wording that the reviewer proposes for the text of the answer, with the comment that says why.
ALTER TYPE "ReturnGround" ADD VALUE 'wordingProposed' BEFORE 'other';
ALTER TABLE "Comment" ADD COLUMN "wording" TEXT NOT NULL DEFAULT '';
