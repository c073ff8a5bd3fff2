import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Notice } from "@/components/ui/notice";
import type { CategoriesPage as Categories } from "@/lib/domain/gradebook/categories";
import { shortId } from "@/lib/domain/id/short-id";
import { CategoriesForm, type SaveCategories } from "./categories-form.client";

interface CategoriesPageProps {
  courseId: string;
  page: Categories;
  save: SaveCategories;
}

/** Categories and weights of a course; who may not change them reads them. */
export function CategoriesPage({ courseId, page, save }: CategoriesPageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const { categories, columns, mayEdit } = page;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: base },
        { name: "Gradebook", href: `${base}/gradebook` },
        { name: "Categories and weights" },
      ]}
    >
      <Strip
        title="Categories and weights"
        sub="With weights, each category counts by its weight; without, points are added up. Weights need not make 100."
      />
      {mayEdit ? null : <Notice>Only an instructor changes these, and not in an archived course.</Notice>}
      <CategoriesForm
        // What is saved elsewhere comes in fresh.
        version={JSON.stringify([categories, columns.map(({ id, categoryId }) => [id, categoryId])])}
        categories={categories.map(({ id, ...rest }) => ({ id: shortId(id), ...rest }))}
        columns={columns.map(({ id, title, categoryId }) => ({
          ...{ id: shortId(id), title },
          row: categories.findIndex((each) => each.id === categoryId),
        }))}
        mayEdit={mayEdit}
        save={save}
      />
    </Page>
  );
}
