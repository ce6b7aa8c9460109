-- Threads that a return began: submitting the answer again answers them, accepting it settles them.
ALTER TABLE "Thread" ADD COLUMN "ofReturn" BOOLEAN NOT NULL DEFAULT false;

-- The visit before this one, so that "since I looked" stays the same while somebody works on a page.
ALTER TABLE "Visit" ADD COLUMN "previousVersion" INTEGER, ADD COLUMN "previousAt" TIMESTAMPTZ(3);
