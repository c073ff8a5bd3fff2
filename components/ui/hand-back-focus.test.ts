import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handBackFocus } from "./hand-back-focus.client";

/** As much of a page as the focus needs: a form with a field, which closes, and a place to which the focus goes back. */
const made = () => {
  const body = new EventTarget();
  const page = { body, activeElement: body };
  const frames: (() => void)[] = [];
  const field = new EventTarget();
  const elsewhere = new EventTarget();
  const form = Object.assign(new EventTarget(), {
    isConnected: true,
    contains: (other: EventTarget | null) => other === field,
  });
  const back = Object.assign(new EventTarget(), {
    focus: () => {
      page.activeElement = back;
    },
  });
  /** The form goes, and what had the focus in it with it. */
  const close = () => {
    form.isConnected = false;
    if (page.activeElement === field) page.activeElement = body;
  };
  const draw = () => {
    for (const frame of frames.splice(0)) frame();
  };
  return { page, frames, field, elsewhere, form, back, close, draw };
};

let now: ReturnType<typeof made>;
const leave = () => handBackFocus(now.form, () => now.back);

beforeEach(() => {
  now = made();
  vi.stubGlobal("document", now.page);
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => now.frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

describe("the focus, when a form is closed", () => {
  it("goes back from the form, once it is gone", () => {
    now.page.activeElement = now.field;
    leave();
    now.draw();
    expect(now.page.activeElement).toBe(now.field);
    now.close();
    now.draw();
    expect(now.page.activeElement).toBe(now.back);
  });

  it("goes back when nothing has it", () => {
    leave();
    now.close();
    now.draw();
    expect(now.page.activeElement).toBe(now.back);
  });

  it("stays where it was put before the form was closed", () => {
    now.page.activeElement = now.elsewhere;
    leave();
    now.close();
    now.draw();
    expect(now.page.activeElement).toBe(now.elsewhere);
  });

  it("stays where it was put while the form was going", () => {
    now.page.activeElement = now.field;
    leave();
    now.close();
    now.page.activeElement = now.elsewhere;
    now.draw();
    expect(now.page.activeElement).toBe(now.elsewhere);
  });

  it("does not wait for ever for a form that stays", () => {
    now.page.activeElement = now.field;
    leave();
    for (let frame = 0; frame < 20; frame++) now.draw();
    expect([now.page.activeElement, now.frames.length]).toEqual([now.back, 0]);
  });
});
