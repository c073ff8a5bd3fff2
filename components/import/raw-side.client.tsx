"use client";

import type { Stretch } from "@/lib/domain/review/raw-page";
import type { PageScan } from "@/lib/domain/review/state";
import { RawPane } from "./raw-pane";
import { ScanView } from "./scan-view.client";

interface RawSideProps {
  stretches: readonly Stretch[];
  /** Not all of the text is shown. */
  cut: boolean;
  current: string | null;
  scans: readonly PageScan[];
  images: string;
  /** The scan of the document that is open, counted from 0. */
  scan: number;
  /** The scan is shown instead of the text. */
  scanned: boolean;
  see: (scanned: boolean) => void;
  show?: (documentId: string, blockId: string) => void;
  join?: (documentId: string, number: number) => void;
}

/** The left pane: the imported text in zones, or the scan of its page where one was given. */
export function RawSide({ stretches, cut, current, scans, images, scan, scanned, see, show, join }: RawSideProps) {
  return (
    <>
      <div className="pane-h">
        <h2 id="pane-text">Imported text</h2>
        {scans.length > 0 ? (
          <fieldset className="seg small">
            <legend className="vh">What is shown of the page</legend>
            <label>
              <input type="radio" name="page-as" checked={!scanned} onChange={() => see(false)} />
              Text
            </label>
            <label>
              <input type="radio" name="page-as" checked={scanned} onChange={() => see(true)} />
              Scan
            </label>
          </fieldset>
        ) : (
          <span className="small">as it came{cut ? ", around this document" : null}</span>
        )}
      </div>
      {scanned ? (
        <ScanView key={scan} scans={scans} images={images} first={scan} />
      ) : (
        <>
          {scans.length > 0 && cut ? <p className="small pb-2">As it came, around this document.</p> : null}
          <RawPane stretches={stretches} current={current} show={show} join={join} />
        </>
      )}
    </>
  );
}
