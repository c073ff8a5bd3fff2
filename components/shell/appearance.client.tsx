"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import {
  type Appearance,
  appearanceAttributes,
  appearanceCookie,
  appearanceFromForm,
  plainAppearance,
  writeAppearance,
} from "@/lib/domain/appearance/appearance";

const Shown = createContext<[Appearance, (chosen: Appearance) => void]>([plainAppearance, show]);

/** Keeps what the server read from the cookie, for every Aa menu on the page. */
export function AppearanceProvider({ appearance, children }: { appearance: Appearance; children: ReactNode }) {
  const [chosen, setChosen] = useState(appearance);
  const choose = (next: Appearance) => {
    show(next);
    setChosen(next);
  };
  return <Shown value={[chosen, choose]}>{children}</Shown>;
}

/** What is shown just now, and how to show something else at once; the cookie is written too, for a year. */
export const useAppearance = () => useContext(Shown);

/** What a form of the Aa menu holds at this moment. */
export const appearanceIn = (form: HTMLFormElement): Appearance => appearanceFromForm(new FormData(form));

function show(appearance: Appearance) {
  for (const [name, value] of Object.entries(appearanceAttributes(appearance))) {
    if (value) document.documentElement.setAttribute(name, value);
    else document.documentElement.removeAttribute(name);
  }
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari before 18.4.
  document.cookie = `${appearanceCookie}=${writeAppearance(appearance)}; path=/; max-age=31536000; samesite=lax${secure}`;
}
