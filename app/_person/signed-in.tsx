import type { ReactNode } from "react";
import { PersonProvider } from "@/components/shell/person.client";
import type { Viewer } from "@/lib/domain/policy/viewer";
import { signOut } from "./actions";

/** Gives the pages below the name of the signed-in person and the way out. */
export function SignedIn({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <PersonProvider person={{ id: viewer.userId, name: viewer.name }} signOut={signOut}>
      {children}
    </PersonProvider>
  );
}
