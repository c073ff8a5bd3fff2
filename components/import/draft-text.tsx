import { SuppliedTitle } from "@/components/document/supplied-title";
import { DocumentText } from "@/components/reading/document-text";
import { untitled } from "@/lib/domain/document/library";
import { readableContent } from "@/lib/domain/document/readable-content";
import type { DraftDocument } from "@/lib/domain/import/model";
import { BlockTools } from "./block-tools.client";

/** A document that is not published yet, as students will see it; `changeable` puts the tools under its blocks. */
export function DraftText({ document, changeable }: { document: DraftDocument; changeable: boolean }) {
  const { id, content } = document;
  const tools = (shown: { id: string; number: number | null }) => {
    const block = content.blocks.find((each) => each.id === shown.id);
    if (!block) return null;
    const first = block.id === content.blocks[0]?.id;
    return <BlockTools key={JSON.stringify(block)} documentId={id} block={block} first={first} number={shown.number} />;
  };
  return (
    <DocumentText
      text={readableContent(content)}
      revisionId={id}
      label={content.meta.title ?? untitled}
      variant="compact"
      prefix={`${id}-`}
      heading={3}
      before={<SuppliedTitle content={content} level={3} />}
      under={changeable ? tools : undefined}
    />
  );
}
