/** The files that were chosen to be imported, in order, each with how it is to be read. */
import type { SourceFormat, SourcePart } from "@/lib/domain/format/model";
import { pageRange } from "@/lib/domain/import/page-range";

export interface ChosenFile {
  key: string;
  file: File;
  /** A scan that is shown beside the text, not read. */
  image: boolean;
  /** Empty: the content decides. */
  format: SourceFormat | "";
  pages: string;
  /** The chapters of a book, once the server has told them, and those that are wanted. */
  parts: SourcePart[] | null;
  wanted: readonly string[];
}

/** What the formats are called. */
export const formatNames: Record<SourceFormat, string> = {
  text: "Plain text",
  markdown: "Markdown",
  html: "Web page (HTML)",
  docx: "Word (DOCX)",
  pdf: "PDF",
  epub: "EPUB",
  tei: "TEI (XML)",
};

/** What the file chooser of the browser offers. */
export const accepted =
  ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,.epub,.xml,.tei,.png,.jpg,.jpeg,.webp,text/plain,image/png,image/jpeg,image/webp";

const isImage = ({ name, type }: File): boolean => /^image\//u.test(type) || /\.(?:png|jpe?g|webp)$/iu.test(name);

/** Files as they were chosen, dropped or pasted; their own order is kept, as a reader's pages are numbered. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({
    ...{ key: crypto.randomUUID(), file, image: isImage(file), format: "", pages: "", parts: null, wanted: [] },
  }));
}

/** Whether pages can be chosen of it. */
export const hasPages = ({ file, format, image }: ChosenFile): boolean =>
  !image && (format === "pdf" || (format === "" && /\.pdf$/iu.test(file.name)));

/** "3 KB", "12.4 MB". */
export function sizeName(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What stops the files from being sent, by the place of the file; empty when nothing does. */
export function problemsOf(files: readonly ChosenFile[]): Map<number, string> {
  const problems = new Map<number, string>();
  files.forEach((chosen, index) => {
    const pages = pageRange(chosen.pages);
    if (hasPages(chosen) && !pages.ok) problems.set(index, pages.wrong);
    if (chosen.parts !== null && chosen.wanted.length === 0) problems.set(index, "Choose at least one chapter.");
    if (chosen.file.size === 0) problems.set(index, "This file is empty. Choose it again, or take it away.");
  });
  return problems;
}

/** The file moved one place up or down. */
export function moved(files: readonly ChosenFile[], key: string, by: 1 | -1): ChosenFile[] {
  const at = files.findIndex((each) => each.key === key);
  const one = files[at];
  if (!one || at + by < 0 || at + by >= files.length) return [...files];
  return files.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
