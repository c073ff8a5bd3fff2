import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type LibraryEntry, untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";

/** The box that chooses a document of the list. */
export function Choose({ entry }: { entry: LibraryEntry }) {
  return (
    <label className="ck">
      <input type="checkbox" name="document" value={shortId(entry.id)} />
      <span className="vh">Choose {entry.title ?? untitled}</span>
    </label>
  );
}

interface LibraryChoiceProps {
  base: string;
  /** The course's part of the address. */
  course: string;
  children: ReactNode;
}

/** The list of documents with what can be done with those that are chosen; works without a script. */
export function LibraryChoice({ base, course, children }: LibraryChoiceProps) {
  return (
    <form method="get" action={`${base}/documents/copy`}>
      {children}
      <div className="row libdo">
        <span className="small quiet">The documents that are ticked, or all of them when none is:</span>
        <Button small type="submit" formAction={`/api/courses/${course}/documents/export`}>
          Save as one file
        </Button>
        <Button small type="submit">
          Copy to another course
        </Button>
      </div>
    </form>
  );
}
