import type { Metadata } from "next";
import { NoSuchPage } from "@/components/shell/no-such-page";
import { currentViewer } from "@/lib/auth/viewer";
import { SignedIn } from "./_person/signed-in";

export const metadata: Metadata = { title: "No such page" };

/** An address that leads nowhere. Who is signed in keeps their name in the head of the page. */
export default async function NotFoundPage() {
  const viewer = await currentViewer();
  return viewer ? (
    <SignedIn viewer={viewer}>
      <NoSuchPage />
    </SignedIn>
  ) : (
    <NoSuchPage />
  );
}
