import type { Metadata } from "next";
import { BringPage } from "@/components/gradebook/bring-page";
import { ExchangePage } from "@/components/gradebook/exchange-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGradebookExchange, readGradebookFile } from "@/lib/data/gradebook-files";
import { readFileChoices } from "@/lib/domain/gradebook/file-choices";
import { takeGrades } from "./actions";

export const metadata: Metadata = { title: "Gradebook files" };

/** Another system's gradebook: brought, filled and given back, or read. `?file=` is a file that was brought. */
export default async function GradebookFiles({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/gradebook/import">) {
  const { courseId: short } = await params;
  const { file, ...rest } = await searchParams;
  const [viewer, courseId] = [await requireViewer(), idFrom(short)];
  if (file === undefined) {
    const { courseTitle } = await orNotFound(readGradebookExchange(viewer, courseId));
    return <BringPage {...{ courseId, courseTitle }} />;
  }
  const fileId = idFrom(String(file));
  const pairs = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const choices = readFileChoices(pairs);
  const page = await orNotFound(readGradebookFile(viewer, courseId, fileId, choices));
  return <ExchangePage {...{ courseId, fileId, page }} take={takeGrades.bind(null, short, String(file))} />;
}
