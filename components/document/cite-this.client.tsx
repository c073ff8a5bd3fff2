"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** One way to cite: in words, to which a paragraph can be added, or as a file for other programs. */
export interface CitationForm {
  key: string;
  name: string;
  text: string;
  /** Takes a paragraph, and a stop after it. */
  toParagraph: boolean;
  /** The address of the file; null for words. */
  file: string | null;
}

interface CiteThisProps {
  forms: readonly CitationForm[];
  /** The numbers of the paragraphs on the page. */
  paragraphs: readonly number[];
}

/** The document as it is cited in an essay, to the paragraph when one is named, or for a program, ready to be taken. */
export function CiteThis({ forms, paragraphs }: CiteThisProps) {
  const [key, choose] = useState(forms[0]?.key ?? "");
  const [paragraph, setParagraph] = useState("");
  const [copied, setCopied] = useState<boolean | null>(null);
  const form = forms.find((each) => each.key === key);
  if (!form) return null;
  const wanted = paragraph.trim().replace(/^¶/u, "");
  const known = paragraphs.includes(Number(wanted));
  const text = form.toParagraph ? `${form.text}${wanted !== "" && known ? `, ¶${Number(wanted)}` : ""}.` : form.text;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="section" aria-labelledby="cite">
      <h2 className="h" id="cite">
        Cite this
      </h2>
      <fieldset className="seg my-2">
        <legend className="vh">Form</legend>
        {forms.map((each) => (
          <label key={each.key}>
            <input
              type="radio"
              name="citation"
              checked={each.key === key}
              onChange={() => {
                choose(each.key);
                setCopied(null);
              }}
            />
            {each.name}
          </label>
        ))}
      </fieldset>
      {form.toParagraph && paragraphs.length > 0 ? (
        <label className="row small pb-2">
          <span>to paragraph</span>
          <input
            className="input tnum w-16"
            inputMode="numeric"
            value={paragraph}
            maxLength={5}
            onChange={(event) => {
              setParagraph(event.target.value);
              setCopied(null);
            }}
          />
        </label>
      ) : null}
      {form.toParagraph && wanted !== "" && !known ? (
        <p className="small pb-2">
          There is no paragraph {wanted} on this page; the paragraphs are numbered {paragraphs[0]} to{" "}
          {paragraphs.at(-1)}.
        </p>
      ) : null}
      <div className="citebox">
        {form.file === null ? <p className="doc">{text}</p> : <pre>{text.trimEnd()}</pre>}
        <div className="row">
          <Button small onClick={copy}>
            Copy
          </Button>
          {form.file === null ? null : (
            <a className="btn btn-s" href={form.file}>
              Download
            </a>
          )}
        </div>
      </div>
      <p role="status" className="small quiet">
        {copied === null
          ? ""
          : copied
            ? "Copied."
            : "This browser does not let the page copy; select the words and copy them."}
      </p>
    </section>
  );
}
