"use client";

import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext } from "react";
import type { ReviewChange } from "@/lib/domain/review/change";
import type { Review } from "@/lib/domain/review/schema";
import { TypedProvider } from "./typed.client";
import { useKeptFocus } from "./use-kept-focus.client";

/** What every tool of a review works with. */
export interface Desk {
  review: Review;
  /** Makes a change and says it in words; resolves to whether it was made. */
  change: (change: ReviewChange, said: string) => Promise<boolean>;
  mayEdit: boolean;
  /** One document that stays one: nothing begins or is joined here. */
  single: boolean;
  /** The block whose tools are open, if any. */
  open: string | null;
  setOpen: Dispatch<SetStateAction<string | null>>;
}

const Shared = createContext<Desk | null>(null);

/** Puts the review on the desk for the tools below. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  useKeptFocus(desk.review, desk.open);
  return (
    <Shared value={desk}>
      <TypedProvider>{children}</TypedProvider>
    </Shared>
  );
}

/** The review that is on the desk. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(Shared);
  if (!desk) throw new Error("These tools need a review around them");
  return desk;
}
