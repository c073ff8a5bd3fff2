/** E-books made of small pieces, for tests. All their words are composed. */
import { strToU8, zipSync } from "fflate";

/** What a test book is made of: `files` are the bodies of its chapters by name, in reading order. */
export interface EpubPieces {
  files: Record<string, string>;
  metadata?: string;
  /** Further items of the manifest, and attributes of the spine. */
  manifest?: string;
  spine?: string;
  /** Further entries of the container; they replace others of that name. */
  more?: Record<string, string>;
}

/** A book in the folder `OEBPS/`. */
export function makeEpub({ files, metadata = "", manifest = "", spine = "", more = {} }: EpubPieces): Uint8Array {
  const names = Object.keys(files);
  const items = names.map((name, index) => `<item id="f${index}" href="${name}" media-type="application/xhtml+xml"/>`);
  const order = names.map((_, index) => `<itemref idref="f${index}"/>`);
  const entries: Record<string, string> = {
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items.join("")}${manifest}</manifest><spine ${spine}>${order.join("")}</spine></package>`,
    ...Object.fromEntries(Object.entries(files).map(([name, body]) => [`OEBPS/${name}`, page(body)])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, strToU8(content)])));
}

/** A page of XHTML around a body. */
export function page(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Page</title></head><body>${body}</body></html>`;
}
