import Link from "next/link";
import type { ComponentProps } from "react";

/** `primary` is the one black button of a page; `quiet` has no frame; `danger` takes something away. */
export interface ButtonLook {
  look?: "plain" | "primary" | "quiet" | "danger";
  small?: boolean;
}

const looks = { plain: "btn", primary: "btn btn-primary", quiet: "btn btn-quiet", danger: "btn btn-danger" } as const;

/** The classes of a button, for what looks like one and is none (a `summary`, a `label`). */
export function buttonClass({ look = "plain", small = false }: ButtonLook, more?: string): string {
  return [looks[look], small && "btn-s", more].filter(Boolean).join(" ");
}

/** A button that does something here. It submits its form only when `type="submit"` says so. */
export function Button({ look, small, className, type = "button", ...rest }: ButtonLook & ComponentProps<"button">) {
  return <button {...rest} type={type} className={buttonClass({ look, small }, className)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, small, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link {...rest} className={buttonClass({ look, small }, className)} />;
}
