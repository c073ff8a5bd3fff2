-- A grader's order is drawn from ids and never stored, and a marking itself says when it is finished.
-- AlterTable
ALTER TABLE "GradingTask" DROP COLUMN "doneAt",
DROP COLUMN "position";

-- CreateIndex
CREATE INDEX "GradingTask_courseId_graderId_assignmentId_idx" ON "GradingTask"("courseId", "graderId", "assignmentId");
