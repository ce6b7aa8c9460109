-- A text that stood in a field before anybody typed there (imported, or taken over from an answer) is part of its history.
ALTER TABLE "Revision" ADD COLUMN "before" TEXT;
-- A text that was not chosen when two met: kept in the history, never what the field shows.
ALTER TABLE "Revision" ADD COLUMN "aside" BOOLEAN NOT NULL DEFAULT false;
