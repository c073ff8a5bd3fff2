"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useLiveCount } from "./live-counts.client";
import { Menu } from "./menu.client";

/** A page of a course or an assignment. `count` stands after the name, e.g. "7" or "1 of 3". */
export interface Tab {
  name: string;
  href: string;
  count?: string | number;
  current?: boolean;
}

/** The tabs of a course or an assignment, and what they belong to: "This course". */
export interface TabSet {
  label: string;
  tabs: readonly Tab[];
  /** Pages that are seldom wanted: they hang from "More" at the end of the line. */
  more?: readonly Tab[];
}

/** The tabs, in one line that scrolls sideways on a phone; the current one is brought into view. */
export function Tabs({ label, tabs, more = [] }: TabSet) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (current && list.current) list.current.scrollLeft = current.offsetLeft - 20;
  }, []);

  return (
    <nav className="tabs-bar" aria-label={label}>
      <div className="tabs" ref={list}>
        {tabs.map((tab) => (
          <TabLink key={tab.href} tab={tab} />
        ))}
      </div>
      {more.length > 0 ? (
        // Whoever has gone to another page finds it closed.
        <Menu key={tabs.find(({ current }) => current)?.href} summary="More">
          <div className="menu menu-list">
            {more.map((tab) => (
              <TabLink key={tab.href} tab={tab} />
            ))}
          </div>
        </Menu>
      ) : null}
    </nav>
  );
}

function TabLink({ tab: { name, href, current, ...tab } }: { tab: Tab }) {
  const live = useLiveCount(href);
  const count = live ?? tab.count;
  return (
    <Link href={href} aria-current={current ? "page" : undefined}>
      {name}
      {count === undefined ? null : <span className="n"> {count}</span>}
    </Link>
  );
}
