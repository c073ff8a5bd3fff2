"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormattedCitation } from "@/lib/domain/document/citation";

interface CiteThisProps {
  citation: FormattedCitation;
  revision: number;
  /** The numbers of the paragraphs on the page. */
  paragraphs: readonly number[];
}

/** The document as it is cited in an essay, to the paragraph when one is named, ready to be copied. */
export function CiteThis({ citation, revision, paragraphs }: CiteThisProps) {
  const [form, choose] = useState<"long" | "short">("long");
  const [paragraph, setParagraph] = useState("");
  const [copied, setCopied] = useState<boolean | null>(null);
  const wanted = paragraph.trim().replace(/^¶/u, "");
  const known = paragraphs.includes(Number(wanted));
  const place = wanted !== "" && known ? `, ¶${Number(wanted)}` : "";
  const whole = `${form === "long" ? `${citation.long}, revision ${revision}` : citation.short}${place}.`;
  const copy = () =>
    navigator.clipboard.writeText(whole).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="section" aria-labelledby="cite">
      <h2 className="h" id="cite">
        Cite this
      </h2>
      <div className="row py-2">
        <fieldset className="seg">
          <legend className="vh">Form</legend>
          <label>
            <input type="radio" name="citation" checked={form === "long"} onChange={() => choose("long")} />
            First note
          </label>
          <label>
            <input type="radio" name="citation" checked={form === "short"} onChange={() => choose("short")} />
            Later notes
          </label>
        </fieldset>
        <label className="row small">
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
      </div>
      {wanted !== "" && !known ? (
        <p className="small pb-2">
          There is no paragraph {wanted} on this page; the paragraphs are numbered {paragraphs[0]} to{" "}
          {paragraphs.at(-1)}.
        </p>
      ) : null}
      <div className="citebox">
        <p className="doc">{whole}</p>
        <Button small onClick={copy}>
          Copy
        </Button>
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
