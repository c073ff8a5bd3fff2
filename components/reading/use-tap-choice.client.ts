import { type RefObject, useEffect, useRef } from "react";
import { type Choice, choiceAt, chosenSpan, stretchedTo } from "@/lib/domain/anchor/choosing";
import { codePointOffset } from "@/lib/domain/document/codepoints";
import { asChosen } from "./as-chosen.client";
import { rememberPlace } from "./back-to-text.client";
import type { Chosen } from "./chosen";
import { wordsOf } from "./ranges.client";
import { keepInSight, rangeOfChoice, visibleBlocks, wordsByBlock } from "./visible-blocks.client";

/** A finger that stays longer begins a selection, one that moves further scrolls: milliseconds, pixels. */
const TAP = { time: 400, way: 10 };

interface Tapping {
  blocks: Element[];
  choice: Choice;
}

/**
 * Answers a finger (or a pen) on the words of a text: the first tap chooses their sentence, a second one stretches the
 * choice to where it falls, one on the chosen sentence gives it up. Links, buttons and words that are explained keep
 * their own meaning; so does a tap that only ends a selection, and one that somebody answered before.
 */
export function useTapChoice(
  root: RefObject<HTMLElement | null>,
  chosen: Chosen | null,
  onChoose: (chosen: Chosen | null) => void,
  wanted: boolean,
) {
  const latest = useRef({ chosen, onChoose });
  useEffect(() => {
    latest.current = { chosen, onChoose };
  });
  useEffect(() => {
    const area = root.current;
    if (!area || !wanted) return;
    let pressed: { at: number; x: number; y: number } | null = null;
    let tapping: Tapping | null = null;
    const press = (event: PointerEvent) => {
      const selecting = document.getSelection()?.isCollapsed === false;
      const writing = document.activeElement?.matches("textarea, input, [contenteditable]") ?? false;
      const begins = event.pointerType !== "mouse" && event.isPrimary && !selecting && !writing;
      pressed = begins ? { at: event.timeStamp, x: event.clientX, y: event.clientY } : null;
    };
    const click = (event: MouseEvent) => {
      const from = pressed;
      pressed = null;
      if (!from || event.defaultPrevented || event.timeStamp - from.at > TAP.time) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > TAP.way) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const before = latest.current.chosen?.by === "tap" ? tapping : null;
      const tapped = tappedIn(event, before);
      if (tapped === "elsewhere") return;
      tapping = tapped;
      const range = tapped ? rangeOfChoice(tapped.blocks, chosenSpan(tapped.choice)) : null;
      const next = range ? asChosen(range, "tap", true) : null;
      if (!next || !range) {
        if (before) latest.current.onChoose(null);
        return;
      }
      if (!before) rememberPlace(next, range);
      latest.current.onChoose(next);
      requestAnimationFrame(() => keepInSight(range));
    };
    area.addEventListener("pointerdown", press);
    area.addEventListener("click", click);
    return () => {
      area.removeEventListener("pointerdown", press);
      area.removeEventListener("click", click);
    };
  }, [root, wanted]);
}

/** What is chosen after a tap: null gives up what was; `elsewhere` is no tap on a text. */
function tappedIn(event: MouseEvent, before: Tapping | null): Tapping | null | "elsewhere" {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || target.closest("a, button, [role='button'], summary, label, input, [data-picker], .sem"))
    return "elsewhere";
  const block = target.closest("[data-block]");
  const text = block?.closest("[data-revision]");
  const at = block ? codePointAt(block, event) : null;
  if (!block || !text || at === null) return null;
  const blocks = visibleBlocks(text, block.getAttribute("data-flow") ?? "doc");
  const choice = choiceAt(wordsByBlock(blocks), blocks.indexOf(block), at);
  if (!choice) return null;
  if (before && before.blocks[before.choice.origin.block] === blocks[before.choice.origin.block]) {
    const { origin } = before.choice;
    const own = origin.block === choice.focus.block && origin.start === choice.focus.start;
    return own ? null : { blocks, choice: stretchedTo(before.choice, choice.focus) };
  }
  return { blocks, choice };
}

/** The code point of the visible words of a block that was touched; null beside the words. */
function codePointAt(block: Element, { clientX, clientY }: MouseEvent): number | null {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  const fallback = place ? null : document.caretRangeFromPoint?.(clientX, clientY);
  const [node, offset] = place
    ? [place.offsetNode, place.offset]
    : [fallback?.startContainer, fallback?.startOffset ?? 0];
  let before = 0;
  for (const words of wordsOf(block)) {
    if (words.node === node)
      return isOn(words.node, clientX, clientY) ? before + codePointOffset(words.node.data, offset) : null;
    before += words.end - words.start;
  }
  return null;
}

/** Lies a point on the lines of some words, and not in the empty end of the last one? */
function isOn(node: Text, x: number, y: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 6 && x <= box.right + 6 && y >= box.top - 8 && y <= box.bottom + 8,
  );
}
