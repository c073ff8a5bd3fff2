"use client";

import { usePathname } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { appearanceIn, useAppearance } from "./appearance.client";
import { Menu } from "./menu.client";

const pages = [
  ["system", "System"],
  ["light", "Light"],
  ["sepia", "Sepia"],
  ["dark", "Dark"],
] as const;
const sizes = [
  ["small", "Small"],
  ["book", "Book"],
  ["large", "Large"],
] as const;

/** How the text looks. A choice shows at once; without scripts the form is sent and the page comes back as chosen. */
export function AppearanceMenu() {
  const [appearance, choose] = useAppearance();
  const path = usePathname();
  return (
    <Menu
      summary={<span aria-hidden="true">Aa</span>}
      label="How the text looks"
      className={buttonClass({ look: "quiet" })}
    >
      <form
        className="menu"
        method="post"
        action="/api/appearance"
        onChange={(event) => choose(appearanceIn(event.currentTarget))}
      >
        <input type="hidden" name="next" value={path} />
        <Segments legend="Page" name="theme" choices={pages} chosen={appearance.theme} />
        <Segments legend="Text size" name="size" choices={sizes} chosen={appearance.size} />
        <label className="check">
          <input type="checkbox" name="spacing" value="wide" defaultChecked={appearance.wideSpacing} />
          <span>Wider spacing between letters and lines</span>
        </label>
        <label className="check">
          <input type="checkbox" name="numbers" value="on" defaultChecked={appearance.paragraphNumbers} />
          <span>Show paragraph numbers</span>
        </label>
        <label className="check">
          <input type="checkbox" name="pencils" value="on" defaultChecked={appearance.paragraphButtons} />
          <span>Show at every paragraph a button to annotate it</span>
        </label>
        <noscript>
          <Button type="submit" small>
            Apply
          </Button>
        </noscript>
      </form>
    </Menu>
  );
}

interface SegmentsProps {
  legend: string;
  name: string;
  choices: readonly (readonly [value: string, word: string])[];
  chosen: string;
}

function Segments({ legend, name, choices, chosen }: SegmentsProps) {
  return (
    <fieldset>
      <legend className="lab">{legend}</legend>
      <div className="seg">
        {choices.map(([value, word]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
