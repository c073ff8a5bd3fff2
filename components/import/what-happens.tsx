/** What an import does with a page, told before it is done. */
export function WhatHappens() {
  return (
    <section aria-labelledby="what-happens">
      <h2 className="h" id="what-happens">
        What happens with the text
      </h2>
      <ol className="steps mt-2">
        <li>
          <span>
            <b>It is kept as it came.</b> No letter of it is ever changed or thrown away.
          </span>
        </li>
        <li>
          <span>
            <b>It is taken apart:</b> where documents begin and end, titles, dates, the editor’s headnotes, signatures,
            archival citations, numbered notes, and lines that belong to a neighbouring page.
          </span>
        </li>
        <li>
          <span>
            <b>You are asked.</b> Whatever is uncertain becomes a question with a proposal and its reason. Nothing is
            decided in silence, and everything can be undone.
          </span>
        </li>
        <li>
          <span>
            <b>You publish</b> the documents one by one or together. Students see nothing before that.
          </span>
        </li>
      </ol>
    </section>
  );
}
