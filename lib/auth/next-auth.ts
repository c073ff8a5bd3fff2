/**
 * next-auth, for sign-in by other services and by mail. Sessions are rows, as for the password: deleting the row signs
 * out at once. The settings are read when a request comes, so that a build needs none of them.
 */
import NextAuth from "next-auth";
import { sessionAdapter } from "../data/public/session-adapter";
import { callbacks, events } from "./callbacks";
import { providers } from "./providers";
import { STAY_DAYS } from "./session";

export const { handlers, signIn } = NextAuth(() => ({
  adapter: sessionAdapter(),
  // Never lengthened: asking next-auth for the session would make fourteen days of one that ends after a day.
  session: { strategy: "database", maxAge: STAY_DAYS * 86_400, updateAge: STAY_DAYS * 86_400 },
  // Only with AUTH_URL: without it, links would be made from whatever Host header came.
  trustHost: process.env.AUTH_URL !== undefined,
  providers: providers(),
  pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in?sent=1" },
  callbacks,
  events,
}));
