/** What a rule makes of a place between two documents. `cut` false is only asked about; null is no beginning. */
export type Found = { score: number; reason: string; cut?: boolean } | null;
