/** An instructor builds an assignment of several kinds of questions, sees it as a student, and changes it afterwards. */
import type { Page } from "@playwright/test";
import { addDocument, beginAssignment, chooseByKeys, saved, tool } from "./lib/builder";
import { checkAccess, expect, openCourse, signIn, test } from "./lib/story";

const form = (page: Page, number: number) => page.getByRole("form", { name: `Question ${number}` });

test("instructor builds questions of three kinds, with a gate, a key and rules, and changes them later", async ({
  page,
  anotherBrowser,
}) => {
  const title = "Whose orders count?";
  await beginAssignment(page, title);
  await addDocument(page, /Francis.*Mar\. 17/);
  await addDocument(page, /Order No\. 1/);

  await test.step("a sheet that is answered before its text opens", async () => {
    await page.getByRole("button", { name: "Question on the whole assignment" }).click();
    const first = form(page, 1);
    await first.getByLabel("Start from a template").selectOption({ label: "Expect, then read (sourcing question)" });
    await expect(first.getByRole("radio", { name: "as a sheet, row by row" })).toBeChecked();
    await first.getByLabel("Students answer before they see the text of").selectOption({ index: 1 });
    await expect(first.getByText(/^Your own words are always sent: the headnote/)).toBeVisible();
    await first.getByRole("checkbox", { name: "Kind of source" }).uncheck();
    await checkAccess(page);
    await first.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("answered before the text opens")).toBeVisible();
  });

  await test.step("a question that is taken away takes with it what was wrong in it", async () => {
    await page.getByRole("button", { name: "Question on the whole assignment" }).click();
    await form(page, 2).getByLabel("Points").fill("six");
    await expect(page.getByText("Write points as a number").first()).toBeVisible();
    await form(page, 2).getByRole("button", { name: "Take it away" }).click();
    await expect(page.getByText("Write points as a number")).toHaveCount(0);
    await page.getByRole("button", { name: "Close", exact: true }).click();
  });

  await test.step("a choice with a key, whose problems are told beside it", async () => {
    await page.getByRole("button", { name: "Question on the whole assignment" }).click();
    const second = form(page, 2);
    await second.getByLabel("Kind").selectOption("Choice");
    await second.getByLabel("Question", { exact: true }).fill("Whose orders does the order put first?");
    await expect(second.getByText("Give question 2 two answers or more to choose from.")).toBeVisible();
    for (const [index, words] of ["The Duma’s", "The Soviet’s"].entries()) {
      await second.getByRole("button", { name: "Another answer" }).click();
      await second.getByLabel(`Answer ${index + 1}`, { exact: true }).fill(words);
    }
    await second.getByRole("button", { name: "Move answer 2 up" }).click();
    await expect(second.getByLabel("Answer 1", { exact: true })).toHaveValue("The Soviet’s");
    await second.getByRole("checkbox", { name: "Answer 1 is right" }).check();
    await second.getByRole("button", { name: "Done" }).click();
  });

  await test.step("marks in a passage, and what is expected to be noticed", async () => {
    await page
      .locator(".exbar")
      .getByRole("button", { name: /^Order No\. 1/ })
      .click();
    await chooseByKeys(page, 2);
    await expect(page.getByRole("button", { name: /^Ask about this passage/ })).toHaveCount(1);
    await tool(page, /^Ask about this passage/).press("Enter");
    const third = form(page, 3);
    await third.getByLabel("Kind").selectOption("CloseReading");
    await third.getByLabel("Question", { exact: true }).fill("Which words give the order its force?");
    await third.getByRole("radio", { name: "by marks in the text" }).check();
    await third.getByLabel("Marked words, at least").fill("2");
    await third.getByLabel("Rubric of this question").selectOption("four-reading-skills");
    await third.getByText(/^Hidden from students/).click();
    await third.getByRole("button", { name: "Choose an expected passage" }).click();
    await expect(page.getByText("Choose in the text what question 3 expects to be noticed.")).toBeVisible();
    await chooseByKeys(page, 3);
    await tool(page, "Expect it in question 3").press("Enter");
    await expect(third.getByText("Hidden from students: 1 expected passage, 0 sample answers")).toBeVisible();
    await third.getByRole("button", { name: "Done" }).click();
  });

  await test.step("rules of work, each with its problem until it is settled", async () => {
    await page.getByLabel("What help is allowed").fill("Talk with anybody; write alone.");
    await page.getByLabel("Late work").selectOption("PercentPerDay");
    await expect(page.getByText("Late work is measured from the due time, and there is none.").first()).toBeVisible();
    await page.getByLabel("Due: day").fill("2031-03-27");
    await page.getByLabel("Percent of the points for each day begun").fill("101");
    await expect(page.getByText("Say how many percent of the points each late day costs").first()).toBeVisible();
    await page.getByLabel("Percent of the points for each day begun").fill("12,5");
    await expect(page.getByText("The rubric of question 3 has levels without points")).toBeVisible();
    await expect(page.getByText(/Late work costs 12\.5 % .* nothing will be taken off/)).toBeVisible();
    await page.getByLabel("Grace after the due time, in minutes").fill("15");
    await page.getByRole("checkbox", { name: /^Submit drafts at the due time/ }).check();
    await expect(page.getByText("Ready to publish.")).toBeVisible();
    await checkAccess(page);
  });

  await test.step("everything is there after the page is loaded again, and it is published", async () => {
    await saved(page);
    await page.reload();
    await expect(page.getByLabel("Percent of the points for each day begun")).toHaveValue("12.5");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Published. Every student of the course has it.")).toBeVisible();
  });

  const student = await anotherBrowser();
  await test.step("a student gets the questions, and not the text behind the gate", async () => {
    await signIn(student, "student");
    const course = await openCourse(student);
    await student.goto(`${course}/assignments`);
    await student.getByRole("main").getByRole("link", { name: title }).first().click();
    await expect(student.getByRole("article", { name: /Order No\. 1/ })).toBeVisible();
    await expect(student.getByText("Talk with anybody; write alone.")).toBeVisible();
    const html = await student.content();
    expect(html).not.toContain("situation apparently under control");
    await expect(student.getByText("Changed since you looked:")).toBeHidden();
  });

  await test.step("a change is told to the student until it was seen", async () => {
    await page.getByLabel("To the students").fill("Read the order twice.");
    await page.getByLabel("What has changed").fill("The order is to be read twice.");
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect(page.getByText("Published as version 2. Students are told.")).toBeVisible();
    await student.reload();
    await expect(student.getByText("Changed since you looked: The order is to be read twice.")).toBeVisible();
    await checkAccess(student);
    await student.getByRole("button", { name: "I have seen it" }).click();
    await expect(student.getByText("Changed since you looked:")).toBeHidden();
    await student.reload();
    await expect(student.getByRole("article", { name: /Order No\. 1/ })).toBeVisible();
    await expect(student.getByText("Changed since you looked:")).toBeHidden();
  });
});

test("an assignment seen as a student: the gate before and after, nothing hidden, nothing to write in", async ({
  page,
}) => {
  await signIn(page, "instructor");
  const course = await openCourse(page);
  await page.goto(`${course}/assignments`);
  await page.getByRole("main").getByRole("link", { name: "An ambassador sums up" }).first().click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("What help is allowed").fill("A dictionary.");
  await page.getByRole("link", { name: "See it as a student" }).click();
  await expect(page).toHaveURL(/\/preview$/);
  await expect(page.getByText("A dictionary.")).toBeVisible();
  await expect(page.getByText(/^Question 1 is answered before the text of/)).toBeVisible();
  const before = await page.content();
  expect(before).not.toContain("situation apparently under control");
  for (const secret of ["He does speak of accepting", "Proficient"]) expect(before).not.toContain(secret);
  const choice = page.getByRole("region", { name: /^Question 5, as it is answered/ });
  await expect(choice.getByRole("radio")).toHaveCount(4);
  await choice.getByRole("radio").first().check();
  await expect(choice.getByText("Not saved: this is a preview")).toBeVisible();
  await page.reload();
  await expect(choice.getByRole("radio", { checked: true })).toHaveCount(0);
  await checkAccess(page);
  await page.getByRole("link", { name: "See it after the answer is locked" }).click();
  await expect(page.getByText("situation apparently under control").first()).toBeVisible();
  await page.getByRole("link", { name: "Back to the draft" }).click();
  await expect(page.getByLabel("What help is allowed")).toHaveValue("A dictionary.");
});
