import type { ReactNode } from "react";
import { type TabSet, Tabs } from "./tabs.client";
import { type Crumb, TopBar } from "./top-bar";

interface PageProps {
  crumbs?: readonly Crumb[];
  tabs?: TabSet;
  /** Stands above the tabs (a course) or is left to the children (an assignment). */
  strip?: ReactNode;
  /** Leaves out the person's menu: sign-in and its like. */
  quiet?: boolean;
  children: ReactNode;
}

/** A whole page: skip link, head, tabs, main. */
export function Page({ crumbs, tabs, strip, quiet, children }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <TopBar crumbs={crumbs} quiet={quiet} />
      <main id="main" className="wide page" tabIndex={-1}>
        {strip}
        {tabs ? <Tabs {...tabs} /> : null}
        {children}
      </main>
    </>
  );
}
