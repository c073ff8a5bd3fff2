-- AlterTable
ALTER TABLE "DateOverride" ADD COLUMN     "closesCleared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dueCleared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opensCleared" BOOLEAN NOT NULL DEFAULT false;

-- A date is changed or taken away, not both; taking one away says something too.
ALTER TABLE "DateOverride"
  DROP CONSTRAINT "DateOverride_says_something",
  ADD CONSTRAINT "DateOverride_says_something" CHECK (num_nonnulls("opensAt","dueAt","closesAt") > 0 OR "opensCleared" OR "dueCleared" OR "closesCleared"),
  ADD CONSTRAINT "DateOverride_set_or_cleared" CHECK (NOT (("opensCleared" AND "opensAt" IS NOT NULL) OR ("dueCleared" AND "dueAt" IS NOT NULL) OR ("closesCleared" AND "closesAt" IS NOT NULL)));
