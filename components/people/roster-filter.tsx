import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { PeoplePage, Showing } from "@/lib/domain/course/people";
import { type PeopleView, peopleAddress, showName } from "@/lib/domain/course/people-address";

interface RosterFilterProps {
  base: string;
  view: PeopleView;
  people: PeoplePage;
}

/** Which people are shown, and a search among them. */
export function RosterFilter({ base, view, people }: RosterFilterProps) {
  const choices: { showing: Showing; name: string; count: number }[] = [
    { showing: { kind: "all" }, name: "Everyone", count: people.everyone },
    ...people.sections.map(({ id, name, people: count }) => ({
      showing: { kind: "section" as const, sectionId: id },
      name,
      count,
    })),
    { showing: { kind: "staff" }, name: "Staff", count: people.staff },
  ];
  if (people.removed > 0) choices.push({ showing: { kind: "removed" }, name: "Removed", count: people.removed });
  const current = showName(view.showing);
  return (
    <>
      <nav className="seg" aria-label="Show">
        {choices.map(({ showing, name, count }) => (
          <Link
            key={showName(showing)}
            href={peopleAddress(base, { showing, search: "", page: 1 })}
            aria-current={showName(showing) === current ? "page" : undefined}
          >
            {name} {count}
          </Link>
        ))}
      </nav>
      <search>
        <form action={`${base}/people`} method="get" className="row mt-3">
          {current === "all" ? null : <input type="hidden" name="show" value={current} />}
          <TextInput
            label="Search"
            labelHidden
            type="search"
            name="search"
            placeholder="Name or address"
            defaultValue={view.search}
          />
          <Button small type="submit">
            Search
          </Button>
        </form>
      </search>
    </>
  );
}
