"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session";

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect("/");
}
