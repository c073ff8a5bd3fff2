import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { SampleLeaf } from "./sample-leaf";

interface FirstStepsProps {
  base: string;
  hasDocuments: boolean;
  /** The button that begins an assignment. */
  begin: ReactNode;
}

/** The first page of a course that holds nothing yet: what to begin with, and what students will see. */
export function FirstSteps({ base, hasDocuments, begin }: FirstStepsProps) {
  return (
    <div className="beside">
      <section className="empty">
        <h2>{hasDocuments ? "Ask about a passage" : "Begin with one page"}</h2>
        <p>
          {hasDocuments
            ? "Your documents are in the library. An assignment says what of them is read, what is asked about which passage, and when it is due."
            : "Take a page you already teach from: text copied from a scan, or a text file. It becomes documents with a headnote, numbered paragraphs and a citation. Where the page is unclear you are asked, and nothing of it is lost."}
        </p>
        <div className="row">
          {hasDocuments ? (
            begin
          ) : (
            <LinkButton look="primary" href={`${base}/documents/import`}>
              Import a page
            </LinkButton>
          )}
        </div>
        <ol className="list steps mt-8">
          <li>
            <span>
              <b>Answer the questions</b> the page raises: where a document ends, whose voice a paragraph is.
            </span>
          </li>
          <li>
            <span>
              <b>Ask</b> about a passage. Students answer with their own notes as evidence.
            </span>
          </li>
          <li>
            <span>
              <b>Invite</b> the seminar with a link or a list.
            </span>
          </li>
        </ol>
      </section>
      <SampleLeaf />
    </div>
  );
}
