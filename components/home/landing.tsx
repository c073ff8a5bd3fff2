import { LinkButton } from "@/components/ui/button";

/** What Headnote is, in one sentence, the way in, and what happens here in three steps. */
export function Landing() {
  return (
    <div className="landing beside">
      <section>
        <h1>A seminar reads a document together</h1>
        <p className="lead">
          Headnote is where a class reads primary sources closely, marks what it sees, answers with evidence from the
          text, and is taught and assessed on that reading.
        </p>
        <div className="row">
          <LinkButton look="primary" href="/sign-in">
            Sign in
          </LinkButton>
          <LinkButton href="/join">Join a course</LinkButton>
        </div>
        <p className="after">Your instructor gives you the link or the code of your course.</p>
      </section>
      <ol className="steps">
        <li>
          <span>
            <b>Read.</b> The document stands as in a printed reader, with its headnote, its notes and the archive it
            comes from.
          </span>
        </li>
        <li>
          <span>
            <b>Mark.</b> Who speaks, in what situation, against which other source, in which words: each note says what
            kind of question it asks.
          </span>
        </li>
        <li>
          <span>
            <b>Answer.</b> An answer cites notes, and every citation leads back to the passage.
          </span>
        </li>
      </ol>
    </div>
  );
}
