import type { Metadata } from "next";
import { NoSuchPage } from "@/components/shell/no-such-page";

export const metadata: Metadata = { title: "No such page" };

/** A course or a thing in it that is not there, or not open to this person. */
export default function NotFoundPage() {
  return <NoSuchPage />;
}
