import type { ReactNode } from "react";
import { type Tab, Tabs } from "./tabs.client";
import { type Crumb, TopBar } from "./top-bar";

interface PageProps {
  crumbs?: readonly Crumb[];
  /** The tabs of this course or assignment, and what they belong to: "This course". */
  tabs?: { label: string; tabs: readonly Tab[] };
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
        {tabs ? <Tabs label={tabs.label} tabs={tabs.tabs} /> : null}
        {children}
      </main>
    </>
  );
}
