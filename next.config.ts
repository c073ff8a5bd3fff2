import type { NextConfig } from "next";

/** For every answer, files of the build included; what differs from request to request is set in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

const revisionFolder = "/courses/:courseId/documents/:documentId/revisions/:number";
const revision = `${revisionFolder}(\\d+)`;

const room = "/courses/:courseId/assignments/:assignmentId";

const config: NextConfig = {
  // The forms of a revision stand at names of their own; a folder of Next cannot be called `[number].txt`.
  rewrites: async () => [
    { source: `${revision}/canonical.txt`, destination: `${revisionFolder}/canonical` },
    {
      source: `${room}/annotations.:ending(jsonld|hypothesis\\.json|recogito\\.json|csv)`,
      destination: `${room}/annotations/files/:ending`,
    },
    { source: `${revision}.txt`, destination: `${revisionFolder}/text` },
    { source: `${revision}.xml`, destination: `${revisionFolder}/tei` },
    { source: `${revision}.:format(bib|ris|json)`, destination: `${revisionFolder}/citation/:format` },
  ],
  headers: async () => [{ source: "/:path*", headers }],
  // Tests build beside a running `npm start`, never under it.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types as a step of its own, once; a start does not do it again.
  typescript: { ignoreBuildErrors: true },
  // pdfjs-dist finds its own worker beside itself.
  serverExternalPackages: ["pdfjs-dist", "pg", "pino"],
  turbopack: { root: import.meta.dirname },
};

export default config;
