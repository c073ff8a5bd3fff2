/** The files of one import read one after another, and what the importer makes of all of them together. */
import type { SourceText } from "../../domain/format/model";
import { partsOfFile, readSource } from "../../domain/format/read";
import { importSource } from "../../domain/import/import";
import { joinSources } from "../../domain/import/join-sources";
import type { ReadingProgress } from "../../domain/import/upload";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import type { ChoiceOfParts, FilesRead, ReadingJob } from "./read-import";

/** Refused beside `files.N`, the first file that cannot be read; a book without chosen chapters asks for them. */
export async function readAll(
  job: ReadingJob,
  tell: (progress: ReadingProgress) => void,
): Promise<Outcome<FilesRead | ChoiceOfParts>> {
  const sources: SourceText[] = [];
  for (const [index, file] of job.entries()) {
    const parts = file.parts === null ? await partsOfFile(file) : null;
    if (parts !== null && parts.length > 1) return done({ choose: { file: index, parts } });
    const onProgress = (pages: number, total: number) => tell({ file: index, done: pages, total });
    const read = await readSource(file, { pages: file.pages, parts: file.parts, onProgress });
    if (!read.ok) return refused(read.problem, `files.${index}`);
    sources.push(read.source);
  }
  const result = importSource(joinSources(sources), {});
  return done({
    choose: null,
    result,
    texts: sources.map(({ text }) => text),
    formats: sources.map(({ format }) => format),
  });
}
