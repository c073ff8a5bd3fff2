import Link from "next/link";
import { Notice } from "@/components/ui/notice";

interface CopyMadeProps {
  /** Address of the draft's editor. */
  href: string;
  /** What could not be taken along. */
  leftOut: readonly string[];
}

/** A draft was made: the way to it, and what was left out. */
export function CopyMade({ href, leftOut }: CopyMadeProps) {
  return (
    <Notice kind="good">
      The draft is made. <Link href={href}>Go to the draft</Link>
      {leftOut.length > 0 ? (
        <ul className="list">
          {leftOut.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
