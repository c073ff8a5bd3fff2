import { handlers } from "@/lib/auth/next-auth";

/** Sign-in by other services and by mail; the password has an action of its own. */
export const { GET, POST } = handlers;
