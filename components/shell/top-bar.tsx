import Link from "next/link";
import { AppearanceMenu } from "./appearance-menu.client";
import { PersonMenu } from "./person.client";

/** A step on the way to this page. The last one, the page itself, has no `href`. */
export interface Crumb {
  name: string;
  href?: string;
}

/** The head of every page: the wordmark, where you are, how the text looks, who you are. `quiet` leaves out the person. */
export function TopBar({ crumbs = [], quiet = false }: { crumbs?: readonly Crumb[]; quiet?: boolean }) {
  return (
    <header className="top">
      <div className="wide">
        <Link className="word" href="/">
          Headnote
        </Link>
        {crumbs.length ? <Crumbs crumbs={crumbs} /> : <span className="crumbs" />}
        <div className="me">
          <AppearanceMenu />
          {quiet ? null : <PersonMenu />}
        </div>
      </div>
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Where you are">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href ?? crumb.name}>
            {crumb.href ? <Link href={crumb.href}>{crumb.name}</Link> : <span aria-current="page">{crumb.name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
