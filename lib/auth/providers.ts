/**
 * Ways in besides the password, each switched on by its environment variables: Google (AUTH_GOOGLE_ID, _SECRET), the
 * university's single sign-on by OpenID Connect (AUTH_OIDC_ISSUER, _ID, _SECRET, _NAME), links by mail (EMAIL_SERVER,
 * EMAIL_FROM).
 */
import type { NextAuthConfig } from "next-auth";
import Google from "next-auth/providers/google";
import Nodemailer from "next-auth/providers/nodemailer";
import { mailIsConfigured } from "./mail";
import { mailSignInLink } from "./sign-in-link";

/** A way in that has a button on the sign-in page. */
export interface WayIn {
  id: "google" | "oidc";
  name: string;
}

const isOn = (...names: string[]): boolean => names.every((name) => Boolean(process.env[name]));

/** The services with a button, in their order. */
export function waysIn(): WayIn[] {
  const ways: WayIn[] = [];
  if (isOn("AUTH_OIDC_ISSUER", "AUTH_OIDC_ID")) {
    ways.push({ id: "oidc", name: process.env.AUTH_OIDC_NAME ?? "your university" });
  }
  if (isOn("AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET")) ways.push({ id: "google", name: "Google" });
  return ways;
}

/** The same for next-auth. Linking by address is decided in `callbacks.ts` before it is allowed here. */
export function providers(): NextAuthConfig["providers"] {
  const list: NextAuthConfig["providers"] = [];
  for (const { id, name } of waysIn()) {
    if (id === "google") list.push(Google({ allowDangerousEmailAccountLinking: true }));
    else {
      list.push({
        id,
        name,
        type: "oidc",
        issuer: process.env.AUTH_OIDC_ISSUER,
        clientId: process.env.AUTH_OIDC_ID,
        clientSecret: process.env.AUTH_OIDC_SECRET,
        allowDangerousEmailAccountLinking: true,
      });
    }
  }
  if (mailIsConfigured()) {
    list.push(
      Nodemailer({
        server: process.env.EMAIL_SERVER,
        from: process.env.EMAIL_FROM,
        maxAge: 60 * 60,
        sendVerificationRequest: ({ identifier, url }) => mailSignInLink(identifier, url),
      }),
    );
  }
  return list;
}
