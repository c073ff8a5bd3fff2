import { randomInt } from "node:crypto";

/** A number from 0 up to 1 that nobody can foresee. */
export const chance = (): number => randomInt(2 ** 32) / 2 ** 32;
