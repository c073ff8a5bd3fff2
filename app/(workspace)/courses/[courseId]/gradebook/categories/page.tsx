import type { Metadata } from "next";
import { CategoriesPage } from "@/components/gradebook/categories-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGradeCategories } from "@/lib/data/gradebook-categories";
import { saveCategories } from "./actions";

export const metadata: Metadata = { title: "Categories and weights" };

/** Categories of the gradebook: names, weights, how many grades are left out, and which column belongs to which. */
export default async function Categories({ params }: PageProps<"/courses/[courseId]/gradebook/categories">) {
  const { courseId: short } = await params;
  const page = await orNotFound(readGradeCategories(await requireViewer(), idFrom(short)));
  return <CategoriesPage courseId={idFrom(short)} page={page} save={saveCategories.bind(null, short)} />;
}
