/** A course that an assignment can be copied into. */
export interface CopyTarget {
  id: string;
  title: string;
  term: string | null;
  /** The course it is in: the copy is a second one beside it. */
  here: boolean;
}
