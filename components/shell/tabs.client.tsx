"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";

/** A page of a course or an assignment. `count` stands after the name, e.g. "7" or "1 of 3". */
export interface Tab {
  name: string;
  href: string;
  count?: string | number;
  current?: boolean;
}

/** The tabs, in one line that scrolls sideways on a phone; the current one is brought into view. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (current && list.current) list.current.scrollLeft = current.offsetLeft - 20;
  }, []);

  return (
    <nav className="tabs" aria-label={label} ref={list}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.name}
          {tab.count === undefined ? null : <span className="n"> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
