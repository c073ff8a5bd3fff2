import type { Page } from "@playwright/test";
import { checkAccess, emailOf, expect, openCourse, PASSWORD, signIn, signInAs, test, visit } from "./lib/story";

/** Addresses and names that no other story uses. */
const fresh = () => Math.random().toString(36).slice(2, 10);
const NEW_PASSWORD = "seven old ferries";

/** Makes a course of the story's own. */
async function newCourse(page: Page): Promise<string> {
  await page.goto("/courses/new");
  await page.getByLabel("Title").fill(`Harbours ${fresh()}`);
  await page.getByRole("button", { name: "Create the course" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Harbours /);
  return new URL(page.url()).pathname;
}

/** Invites a new student into a course of who is signed in, and returns the link to hand over. */
async function newPerson(page: Page, course: string): Promise<{ email: string; link: string }> {
  const email = `${fresh()}@example.org`;
  await page.goto(`${course}/people`);
  await page.getByLabel("Addresses").fill(email);
  await page.getByRole("button", { name: "Invite 1 person" }).click();
  return { email, link: await page.getByLabel(email, { exact: true }).inputValue() };
}

/** Opens an invitation and makes the account. */
async function acceptLink(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/courses$/);
}

test("sign-in leads back to where the person was going, and nowhere else", async ({ page }) => {
  await visit(page, "/courses");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fcourses$/);
  await signInAs(page, emailOf("student"), PASSWORD);
  await expect(page).toHaveURL(/\/courses$/);
  const origin = new URL(page.url()).origin;
  for (const next of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "/%09/evil.example",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(decodeURIComponent(next))}`);
    await signInAs(page, emailOf("student"), PASSWORD);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Sign in");
    expect(new URL(page.url()).origin, next).toBe(origin);
  }
});

test("a wrong password and an unknown address get the same answer; after some failures one waits", async ({ page }) => {
  const nobody = `${fresh()}@example.org`;
  await page.goto("/sign-in");
  await signInAs(page, emailOf("stranger"), "not the password");
  const answer = page.getByText("This email and password do not belong together.");
  await expect(answer).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(emailOf("stranger"));
  await checkAccess(page);
  await page.goto("/sign-in");
  for (let failure = 0; failure < 12; failure++) {
    await signInAs(page, nobody, `guess ${failure}`);
    await expect(page.getByLabel("Password")).toBeFocused();
    await expect(page.getByLabel("Password")).toHaveValue("");
    if (await page.getByText("Too many failed attempts. Try again in").isVisible()) break;
    await expect(answer).toBeVisible();
  }
  await expect(page.getByText(/Too many failed attempts\. Try again in \d+ seconds?\./)).toBeVisible();
  await signInAs(page, emailOf("stranger"), PASSWORD);
  await expect(page).not.toHaveURL(/sign-in/);
});

test("a student joins with the code of the course", async ({ page, anotherBrowser }) => {
  await signIn(page, "stranger");
  const course = await newCourse(page);
  await visit(page, `${course}/people`);
  const shown = page.locator(".code [aria-hidden]");
  await expect(shown).toHaveText(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
  const code = (await shown.textContent()) ?? "";

  const newcomer = await anotherBrowser();
  await visit(newcomer, "/join");
  await newcomer.getByLabel("Join code").fill("0000-0000-0000");
  await newcomer.getByRole("button", { name: "Go on" }).click();
  await expect(newcomer.getByText("This code opens no course.")).toBeVisible();
  await newcomer.getByLabel("Join code").fill(code.toLowerCase().replaceAll("-", " "));
  await newcomer.getByRole("button", { name: "Go on" }).click();
  await expect(newcomer.getByRole("heading", { level: 1 })).toHaveText(/^Join Harbours/);
  await checkAccess(newcomer);
  const email = `${fresh()}@example.org`;
  await newcomer.getByLabel("Name").fill("Łucja <b>Żeleńska</b>");
  await newcomer.getByLabel("Email").fill(email);
  await newcomer.getByLabel("Password").fill("short");
  await newcomer.getByRole("button", { name: "Make an account and join" }).click();
  await expect(newcomer.getByText("Choose at least 10 characters.")).toBeVisible();
  await expect(newcomer.getByLabel("Email")).toHaveValue(email);
  await newcomer.getByLabel("Password").fill(NEW_PASSWORD);
  await newcomer.getByRole("button", { name: "Make an account and join" }).click();
  await expect(newcomer.getByRole("heading", { name: "Nothing is due yet" })).toBeVisible();
  await expect(newcomer).toHaveURL(new RegExp(`${course}$`));
  await checkAccess(newcomer);
  expect((await newcomer.goto(`${course}/people`))?.status()).toBe(404);

  await page.goto(`${course}/people`);
  await expect(page.getByRole("row", { name: /Łucja <b>Żeleńska<\/b>.*student/ })).toBeVisible();
  await page.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Make a code" })).toBeVisible();
  await newcomer.goto(`/join/${code}`);
  await expect(newcomer.getByText("This code opens no course.")).toBeVisible();
});

test("opening a join link enrolls nobody; the button does", async ({ page, anotherBrowser }) => {
  await signIn(page, "stranger");
  const { link } = await newPerson(page, await openCourse(page));
  const course = await newCourse(page);
  await page.goto(`${course}/people`);
  await page.getByLabel("New section").fill("Evening");
  await page.getByRole("button", { name: "Add the section" }).click();
  await page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Evening 0" }).click();
  await page.getByRole("button", { name: "Make a code" }).click();
  const code = (await page.locator(".code [aria-hidden]").textContent()) ?? "";
  const person = await anotherBrowser();
  await acceptLink(person, link, "Håkon Bjørnstad");
  await visit(person, `/join/${code}`);
  expect((await person.goto(course))?.status()).toBe(404);
  await person.goto(`/join/${code}`);
  await person.getByRole("button", { name: "Join this course" }).click();
  await expect(person).toHaveURL(new RegExp(`${course}$`));
  await page.reload();
  await expect(page.getByRole("row", { name: /Håkon Bjørnstad.*student.*Evening/ })).toBeVisible();
});

test("an instructor invites by a pasted list, hands over the link, changes, removes and takes back @long", async ({
  page,
  anotherBrowser,
}) => {
  const [first, second] = [`${fresh()}@example.org`, `${fresh()}@example.org`];
  await signIn(page, "stranger");
  const course = await openCourse(page);
  await visit(page, `${course}/people`);
  await page
    .getByLabel("Addresses")
    .fill(`Maarja Tamm <${first}>\n${second.toUpperCase()}\n${emailOf("stranger")}\np.quist@`);
  const lines = page.getByRole("status").getByRole("listitem");
  await expect(lines).toHaveCount(4);
  await expect(lines.nth(0)).toContainText("invited");
  await expect(lines.nth(2)).toContainText("Already an instructor");
  await expect(lines.nth(3)).toContainText("Line 4 ends after the @.");
  await checkAccess(page);
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  const link = await page.getByLabel(first).inputValue();
  expect(link).toMatch(/\/links\/[\w-]{43}$/);

  const invited = await anotherBrowser();
  await visit(invited, link);
  await expect(invited.getByLabel("Name")).toHaveValue("Maarja Tamm");
  await expect(invited.getByLabel("Email")).toHaveValue(first);
  await invited.getByLabel("Password").fill(NEW_PASSWORD);
  await invited.getByRole("button", { name: "Begin" }).click();
  await expect(invited).toHaveURL(/\/courses$/);
  await invited.goto(link);
  await expect(invited.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();

  await page.goto(`${course}/people?search=Maarja`);
  await page.getByLabel("Choose Maarja Tamm").check();
  await page.getByRole("button", { name: "Change role or section" }).click();
  await page.getByLabel("New role").selectOption("Observer");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Maarja Tamm.*observer/ })).toBeVisible();
  await page.getByLabel("Choose Maarja Tamm").check();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("1 person removed.")).toBeVisible();
  expect((await invited.goto(course))?.status()).toBe(404);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row", { name: /Maarja Tamm.*observer/ })).toBeVisible();
  expect((await invited.goto(course))?.status()).toBe(200);
});

test("a student who forgot the password gets a link; it signs the other browsers out @long", async ({
  page,
  anotherBrowser,
}) => {
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const { email, link } = await newPerson(page, course);
  const student = await anotherBrowser();
  await acceptLink(student, link, "Ọlájùmọ̀kẹ́ Forgetful");

  await page.goto(`${course}/people?search=${encodeURIComponent(email)}`);
  await page.getByRole("checkbox", { name: /Choose Ọlájùmọ̀kẹ́/ }).check();
  await page.getByRole("button", { name: "Make a link" }).click();
  const reset = await page.getByLabel(`Link to a new password for ${email}`).inputValue();
  const elsewhere = await anotherBrowser();
  await visit(elsewhere, reset);
  await elsewhere.getByLabel("Password").fill("nine new ferries");
  await elsewhere.getByRole("button", { name: "Set the password" }).click();
  await expect(elsewhere).toHaveURL(/\/courses$/);
  await student.goto("/courses");
  await expect(student).toHaveURL(/\/sign-in/);
  await signInAs(student, email, "nine new ferries");
  await expect(student).toHaveURL(/\/courses$/);
});

test("a new password ends the other sessions; sign out everywhere ends all @long", async ({ page, anotherBrowser }) => {
  const teacher = await anotherBrowser();
  await signIn(teacher, "stranger");
  const { email, link } = await newPerson(teacher, await openCourse(teacher));
  await acceptLink(page, link, "Nana Boateng");
  const second = await anotherBrowser();
  await second.goto("/sign-in");
  await signInAs(second, email, NEW_PASSWORD);
  await expect(second).not.toHaveURL(/sign-in/);

  await visit(page, "/account");
  await page.getByLabel("Present password").fill("not this one");
  await page.getByLabel("New password").fill("nine new ferries");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This is not your present password.")).toBeVisible();
  await page.getByLabel("Present password").fill(NEW_PASSWORD);
  await page.getByLabel("New password").fill("nine new ferries");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await second.goto("/courses");
  await expect(second).toHaveURL(/\/sign-in/);
  await signInAs(second, email, "nine new ferries");
  await expect(second).toHaveURL(/\/courses$/);

  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await second.goto("/courses");
  await expect(second).toHaveURL(/\/sign-in/);
});

test("a teacher makes a course; the first page teaches the first step @long", async ({ page }) => {
  await signIn(page, "stranger");
  await visit(page, "/courses/new");
  await page.getByRole("button", { name: "Create the course" }).click();
  await expect(page.getByText("Write the title of the course.")).toBeVisible();
  await page.getByLabel("Title").fill("HIST 100 <script>alert(1)</script>");
  await page.getByLabel("Time zone").selectOption("America/Bogota");
  await page.getByRole("button", { name: "Create the course" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HIST 100 <script>alert(1)</script>");
  await expect(page.getByRole("link", { name: "Import a page" })).toBeVisible();
  await checkAccess(page);
});

test("who may not create courses finds no page for it @long", async ({ page }) => {
  await signIn(page, "student");
  await visit(page, "/");
  await visit(page, "/courses");
  await expect(page.getByRole("link", { name: "New course" })).toHaveCount(0);
  expect((await page.goto("/courses/new"))?.status()).toBe(404);
});
