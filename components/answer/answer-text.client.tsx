"use client";

import dynamic from "next/dynamic";
import type { RichText } from "@/lib/domain/richtext/model";
import type { AnswerFormProps, InForm } from "./form-props";

const Editor = dynamic(() => import("@/components/richtext/answer-editor.client").then((file) => file.AnswerEditor), {
  ssr: false,
  loading: () => <div className="write" aria-busy="true" />,
});

interface AnswerTextProps
  extends Pick<AnswerFormProps<InForm<"Text">>, "given" | "notes" | "open" | "onOpen" | "onReady"> {
  text: RichText;
  label: string;
  describedBy: string;
  /** One of several fields: fewer tools, fewer lines. */
  small?: boolean;
  onText: (text: RichText) => void;
}

/** Running text with chips, in an answer or in a field of one. The editor is loaded when it is opened. */
export function AnswerText({ text, onText, ...around }: AnswerTextProps) {
  return <Editor {...around} content={text} onChange={onText} />;
}
