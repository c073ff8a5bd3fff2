import type { ReactNode } from "react";
import { SignedIn } from "@/app/_person/signed-in";
import { requireViewer } from "@/lib/auth/viewer";

/** Pages of people who are signed in. Each page asks for the viewer itself: a layout is not drawn again on every visit. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <SignedIn viewer={await requireViewer()}>{children}</SignedIn>;
}
