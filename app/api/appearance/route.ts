import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isSecure, site } from "@/lib/auth/site";
import { appearanceCookie, appearanceFromForm, writeAppearance } from "@/lib/domain/appearance/appearance";
import { returnPath } from "@/lib/domain/person/return-path";

/** The Aa menu without scripts: keeps the choice for a year and goes back to the page. Changes nothing else. */
export async function POST(request: Request) {
  const form = await request.formData();
  const value = writeAppearance(appearanceFromForm(form));
  const maxAge = 31_536_000;
  (await cookies()).set(appearanceCookie, value, { path: "/", maxAge, sameSite: "lax", secure: isSecure() });
  const next = form.get("next");
  redirect(returnPath(typeof next === "string" ? next : null, site()));
}
