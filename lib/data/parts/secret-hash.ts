/**
 * Secrets that were handed out (session cookies, one-time links) are stored as their SHA-256: who reads the database
 * or a backup cannot use them. They are 256 random bits, so a slow hash would add nothing.
 */
import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits, in 43 characters that are safe in addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** How a secret is stored: its SHA-256 in base64url. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
