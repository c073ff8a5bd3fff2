import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { readingSkills } from "@/lib/domain/course/skill";
import { Button } from "./button";
import { Chip } from "./chip";
import { RadioSet } from "./choices";
import { FormMessage } from "./notice";
import { Select } from "./select";
import { SkillMark } from "./skill";
import { TextArea, TextInput } from "./text-input";

/** Ids that an attribute of the markup points to, and that the markup does not have. */
function loose(markup: string): string[] {
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
  const pointed = [...markup.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)];
  return pointed.flatMap((found) => found[1]?.split(" ") ?? []).filter((id) => !ids.has(id));
}

const words = { label: "Due", hint: "In the course’s time", error: "Give a day that exists." };
const fields: [name: string, field: ReactNode][] = [
  ["TextInput", <TextInput key="1" {...words} name="due" />],
  ["TextArea", <TextArea key="2" {...words} name="due" />],
  ["Select", <Select key="3" {...words} name="due" options={[{ value: "a", label: "A" }]} />],
  ["RadioSet", <RadioSet key="4" {...words} name="due" choices={[{ value: "a", label: "A" }]} />],
];

describe("fields", () => {
  test.each(fields)("%s ties label, hint and error to its control", (_name, field) => {
    const markup = renderToStaticMarkup(field);
    expect(loose(markup)).toEqual([]);
    expect(markup).toContain('aria-describedby="');
    for (const word of Object.values(words)) expect(markup).toContain(word);
  });

  test("an error is said of the control, not by colour alone", () => {
    expect(renderToStaticMarkup(<TextInput {...words} />)).toContain('aria-invalid="true"');
    expect(renderToStaticMarkup(<TextInput label="Due" />)).not.toMatch(/aria-invalid|aria-describedby/);
  });

  test("an id that was given is kept", () => {
    expect(renderToStaticMarkup(<TextInput label="Due" id="due" />)).toMatch(/<label for="due".*<input[^>]* id="due"/);
  });
});

test("a button does not send the form around it by accident", () => {
  expect(renderToStaticMarkup(<Button>Close</Button>)).toContain('type="button"');
  expect(renderToStaticMarkup(<Button type="submit">Send</Button>)).toContain('type="submit"');
});

test("each skill has a shape of its own, filled for mine and an outline for another reader's", () => {
  const drawn = (skill: (typeof readingSkills)[number]["key"], whose: "mine" | "theirs") =>
    /<g[^>]*>.*?<\/g>/.exec(renderToStaticMarkup(<SkillMark skill={skill} whose={whose} />))?.[0];
  const all = readingSkills.flatMap(({ key }) => [drawn(key, "mine"), drawn(key, "theirs")]);
  expect(new Set(all).size).toBe(2 * readingSkills.length);
  expect(all).not.toContain(undefined);
});

test("a chip names its skill and gives the whole quotation to those who cannot see it", () => {
  const quotation = "except in those cases where they contradict the orders of both";
  const markup = renderToStaticMarkup(<Chip href="#p6" skill="close-reading" place="¶6" quotation={quotation} />);
  expect(markup).toContain("Close reading");
  expect(markup).toContain(`“${quotation}”`);
});

test("a problem is an alert; what was done is a status; before, there is an empty status that can speak", () => {
  expect(renderToStaticMarkup(<FormMessage problem="It is closed." />)).toContain('role="alert"');
  expect(renderToStaticMarkup(<FormMessage done="Saved." />)).toMatch(/^<div role="status">.*Saved\./);
  expect(renderToStaticMarkup(<FormMessage />)).toBe('<div role="status"></div>');
});
