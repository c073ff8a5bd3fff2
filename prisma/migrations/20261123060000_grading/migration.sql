-- CreateEnum
CREATE TYPE "CountedThing" AS ENUM ('Documents', 'Notes', 'Quotations', 'Passages', 'Pairs');

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "counts" "CountedThing";

-- Only a threshold row is counted.
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_counts_of_threshold" CHECK ("counts" IS NULL OR kind = 'Threshold');
