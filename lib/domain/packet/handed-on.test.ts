import { expect, test } from "vitest";
import { madeNote, madeReply } from "../annotation/testing/note";
import { handedOn } from "./handed-on";

test("what is hidden, and what others wrote for those who teach, is not printed", () => {
  const notes = [
    madeNote("open", { replies: [madeReply("shown", "Yes."), madeReply("hidden reply", "No.", { hidden: true })] }),
    madeNote("hidden", { hidden: true }),
    madeNote("to instructors", { audience: "Instructors" }),
    madeNote("own, to instructors", { audience: "Instructors", mine: true }),
    madeNote("own, hidden", { mine: true, hidden: true }),
  ];
  const printed = handedOn(notes);
  expect(printed.map(({ id }) => id)).toEqual(["open", "own, to instructors"]);
  expect(printed[0]?.replies.map(({ id }) => id)).toEqual(["shown"]);
});
