import Link from "next/link";

interface FlaggedPostProps {
  /** Address of the assignment. */
  base: string;
  /** Who teaches is led to what was said against it. */
  staff: boolean;
  /** "the post by Ada", for who hears the link. */
  whose: string;
}

/** That somebody has asked those who teach to look at a post. */
export function FlaggedPost({ base, staff, whose }: FlaggedPostProps) {
  const [course = ""] = base.split("/assignments/");
  return staff ? (
    <Link className="small" href={`${course}/moderation`}>
      Flagged<span className="vh"> {whose}: see why</span>
    </Link>
  ) : (
    <span className="small quiet">flagged</span>
  );
}
