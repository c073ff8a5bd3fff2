import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { AppearanceProvider } from "@/components/shell/appearance.client";
import { appearanceAttributes, appearanceCookie, readAppearance } from "@/lib/domain/appearance/appearance";
import roman from "./fonts/margin-serif-roman.woff2";

export const metadata: Metadata = {
  title: { default: "Headnote", template: "%s · Headnote" },
  description: "Where a seminar reads primary sources together, and is taught and assessed on that reading.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#181a1d" },
  ],
};

/** Every page: the language, and the look the reader has chosen, known before anything is drawn. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // The letters of nearly every document; the italic, and letters beyond Western Europe, may come late.
  preload(roman, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  const appearance = readAppearance((await cookies()).get(appearanceCookie)?.value);
  return (
    <html lang="en" {...appearanceAttributes(appearance)}>
      <body>
        <AppearanceProvider appearance={appearance}>{children}</AppearanceProvider>
      </body>
    </html>
  );
}
