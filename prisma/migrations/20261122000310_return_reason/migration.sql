-- Why an assessment went back from drafting to data collection, for its people to read.
ALTER TABLE "Assessment" ADD COLUMN "returnReason" TEXT;
