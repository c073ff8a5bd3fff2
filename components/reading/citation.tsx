import { citationParts } from "@/lib/domain/document/citation-parts";
import type { ArchivalReference } from "@/lib/domain/document/model";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { BlockText } from "./block-text";
import type { InlineContext } from "./inline-text";

interface CitationProps {
  block: ReadableBlock;
  context: InlineContext;
  references: readonly ArchivalReference[];
}

/** Where the source lies: small, its parts dotted, and explained when asked. */
export function Citation({ block, context, references }: CitationProps) {
  const parts = citationParts(block.parts[0]?.text ?? "", references);
  return (
    <>
      <BlockText block={block} context={{ ...context, explained: parts }} />
      {parts.length > 0 ? (
        <details className="cite-parts">
          <summary className="linkish">What the parts mean</summary>
          <dl>
            {parts.map((part) => (
              <div key={part.start}>
                <dt>{part.printed}</dt>
                <dd>{part.meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}
