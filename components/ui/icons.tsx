import type { ReactNode } from "react";

/** Small signs beside words. They repeat the word and are hidden from screen readers. */
interface IconProps {
  /** Pixels; 16 beside small text, 20 beside interface text. */
  size?: number;
}

const sign = (drawing: ReactNode) =>
  function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };

/** Done, right, kept. */
export const TickIcon = sign(<path d="M4 10.5 8.2 15 16 5.5" strokeWidth="2.2" />);
/** Still open. */
export const OpenIcon = sign(<circle cx="10" cy="10" r="7" strokeDasharray="3 2.5" />);
/** Something is wrong, always with a word. */
export const StopIcon = sign(<path d="M10 2 18.5 17.5H1.5ZM10 7.5v5M10 14.4v1.7" />);
export const UpIcon = sign(<path d="M10 16V4m-5 5 5-5 5 5" />);
export const DownIcon = sign(<path d="M10 4v12m-5-5 5 5 5-5" />);
