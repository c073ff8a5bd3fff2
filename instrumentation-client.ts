/** Runs in the browser before anything else of a page. */
import { config } from "zod/v4/core";

// Zod would compile its checks if it could, and tries: the content policy forbids that, and every try is a report.
config({ jitless: true });
