import type { ComponentProps } from "react";
import { ShutText } from "./shut-text";

/** For the gaps of a text that is shut: the first says what opens it, and no other says that something is left out. */
export function insteadOfText(shut: ComponentProps<typeof ShutText>) {
  return (nth: number) =>
    nth === 0 ? (
      <div className="blk full" data-cut>
        <div className="txt">
          <ShutText {...shut} />
        </div>
      </div>
    ) : null;
}
