import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import type { CourseHome } from "@/lib/domain/course/home";

/** What an instructor begins from the course's first page; nothing while the page itself teaches the first step. */
export function HomeActions({ base, home, begin }: { base: string; home: CourseHome; begin: ReactNode }) {
  if (home.kind !== "staff" || !home.mayEdit || home.items.length === 0) return null;
  return (
    <>
      <LinkButton look="quiet" href={`${base}/copy`}>
        Copy to the next term
      </LinkButton>
      <LinkButton href={`${base}/documents/import`}>Import a page</LinkButton>
      {begin}
    </>
  );
}
