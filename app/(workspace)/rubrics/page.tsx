import type { Metadata } from "next";
import { RubricLibrary } from "@/components/rubric/rubric-library";
import { requireViewer } from "@/lib/auth/viewer";
import { readRubricLibrary } from "@/lib/data/rubric-library";
import { copyInto } from "./actions";

export const metadata: Metadata = { title: "My rubrics" };

/** The rubrics of every course one teaches, to be copied from one to another. */
export default async function Rubrics() {
  return <RubricLibrary shelves={await readRubricLibrary(await requireViewer())} copyInto={copyInto} />;
}
