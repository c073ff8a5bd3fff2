import { DocumentText } from "@/components/reading/document-text";
import type { AssignedText } from "@/lib/domain/submission/assigned-text";
import { PassageForSheet } from "./passage-for-sheet.client";
import type { SheetAction } from "./sheet-action";

/** The texts beside a sheet, drawn by the server. */
export function SheetTexts({ texts, add }: { texts: readonly AssignedText[]; add: SheetAction }) {
  return (
    <PassageForSheet
      add={add}
      texts={texts.map(({ documentId, revisionId, title, text }, index) => ({
        ...{ documentId, revisionId, title },
        drawn: (
          <DocumentText
            text={text}
            revisionId={revisionId}
            label={title}
            variant="compact"
            prefix={`d${index + 1}-`}
            heading={3}
            choosable="choose"
          />
        ),
      }))}
    />
  );
}
