"use client";

import { type ReactNode, useMemo, useState } from "react";
import { SuppliedTitle } from "@/components/document/supplied-title";
import type { Chosen } from "@/components/reading/chosen";
import { DocumentText } from "@/components/reading/document-text";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { untitled } from "@/lib/domain/document/library";
import { readableContent } from "@/lib/domain/document/readable-content";
import type { DraftDocument } from "@/lib/domain/import/model";
import { BlockTools } from "./block-tools.client";
import { ChoiceProvider } from "./choice.client";
import { useDesk } from "./desk.client";
import { WordsTools } from "./words-tools.client";

interface DraftTextProps {
  document: DraftDocument;
  /** Puts the tools under its blocks. */
  changeable: boolean;
  /** Further tools whose words may be marked too: its notes. */
  children?: ReactNode;
}

/** A document that is not published yet, as students will see it, with tools for its blocks and for chosen words. */
export function DraftText({ document, changeable, children }: DraftTextProps) {
  const { mayEdit } = useDesk();
  const [chosen, choose] = useState<Chosen | null>(null);
  const { id, content } = document;
  const text = useMemo(() => readableContent(content), [content]);
  const tooled = changeable && mayEdit;
  const tools =
    chosen?.ready && chosen.revisionId === id ? (
      <WordsTools
        key={`${chosen.blockId}-${chosen.span.start.offset}-${chosen.span.end.offset}`}
        documentId={id}
        {...{ content, chosen }}
        leave={() => choose(null)}
      />
    ) : null;
  const under = (shown: { id: string; number: number | null }) => {
    const block = content.blocks.find((each) => each.id === shown.id);
    if (!block) return null;
    const first = block.id === content.blocks[0]?.id;
    return <BlockTools key={JSON.stringify(block)} documentId={id} block={block} first={first} number={shown.number} />;
  };
  const drawn = (
    <DocumentText
      text={text}
      revisionId={id}
      label={content.meta.title ?? untitled}
      variant="compact"
      prefix={`${id}-`}
      heading={3}
      before={<SuppliedTitle content={content} level={3} />}
      choosable={tooled ? "choose" : undefined}
      under={changeable ? under : undefined}
    />
  );
  if (!tooled) return drawn;
  return (
    <ChoiceProvider choice={{ chosen, choose }}>
      <PassagePicker chosen={chosen} onChoose={choose} does="opens the tools for these words">
        {drawn}
        {children}
        {tools}
      </PassagePicker>
    </ChoiceProvider>
  );
}
