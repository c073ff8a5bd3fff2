import { DocumentText } from "@/components/reading/document-text";
import type { LitSpan } from "@/components/reading/lit-spans.client";
import { RichText } from "@/components/richtext/rich-text";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import type { DiscussionPost } from "@/lib/domain/discussion/model";
import type { DiscussionPage, OpenDiscussion as Open } from "@/lib/domain/discussion/page";
import { shortId } from "@/lib/domain/id/short-id";
import { Composer } from "./composer.client";
import { DiscussionDesk, type DiscussionPlace } from "./desk-context.client";
import { DiscussionNews } from "./news.client";
import { Post } from "./post";
import { TextBeside } from "./text-beside.client";

interface OpenDiscussionProps {
  page: DiscussionPage;
  open: Open;
  /** Address of the assignment. */
  base: string;
  account: string;
  assignmentId: string;
  now: Date;
  staff: boolean;
}

/** Who reads what is posted here, in a sentence. */
function readersOf({ scope, threads }: Open): string {
  const [only, second] = threads;
  if (scope === "Course" || !only) return "Everybody in this assignment reads this.";
  return second ? "Those whose thread it is read this." : `${only.name} reads this.`;
}

/** One discussion: the texts beside, the prompt, the posts, and where one's own is written. */
export function OpenDiscussion({ page, open, base, account, assignmentId, now, staff }: OpenDiscussionProps) {
  const { promptId, shut, whyNot, posts, first, threads, maySummarize, readAt } = open;
  const room = staff ? `${base}/read` : base;
  const address = `${base}/discussion?prompt=${shortId(promptId)}`;
  const place: DiscussionPlace = {
    ...{ account, assignmentId, promptId, base, staff, threads, maySummarize, shut, readAt },
    api: `/api${base}`,
    timeZone: page.timeZone,
    readers: readersOf(open),
    documents: Object.fromEntries(open.texts.map(({ revisionId, documentId }) => [revisionId, documentId])),
    titles: Object.fromEntries(open.texts.map(({ revisionId, title }) => [revisionId, title])),
  };
  const answersAt = (postId: string, part: number) =>
    `${address}&page=${open.page}&under=${shortId(postId)}&answers=${part}#answers-${postId}`;
  const drawn = { timeZone: page.timeZone, now, room, mayAnswer: whyNot === null && !shut, answersAt };
  return (
    <DiscussionDesk place={place}>
      <div className="panes disc">
        <TextBeside
          asked={open.passage?.revisionId ?? null}
          lit={quotedSpans([...first, ...posts])}
          texts={open.texts.map(({ revisionId, title, text }, index) => ({
            ...{ revisionId, title },
            drawn: (
              <DocumentText
                text={text}
                revisionId={revisionId}
                label={title}
                variant="compact"
                prefix={`d${index + 1}-`}
                heading={3}
                choosable={whyNot === null ? "choose" : undefined}
              />
            ),
          }))}
        />
        <section className="pane pane-first" aria-labelledby="prompt">
          <div className="prompt">
            <p className="k">
              Discussion prompt{open.passage ? ` · ${open.passage.title}, ${open.passage.label}` : ""}
            </p>
            <h2 className="vh" id="prompt">
              Discussion prompt {open.number}
            </h2>
            <div className="q">
              <RichText text={open.text} />
            </div>
          </div>
          <DiscussionNews />
          {shut ? (
            <p className="hint">You post first. Then you read what the others wrote, and can answer them.</p>
          ) : open.count === 0 ? null : (
            <p className="small">
              <b>
                {open.count} {open.count === 1 ? "post" : "posts"}
              </b>{" "}
              by {open.writers} {open.writers === 1 ? "writer" : "writers"}
              {open.fresh > 0 ? (
                <>
                  {" "}
                  · <b>{open.fresh} new</b> since your last visit
                </>
              ) : null}
            </p>
          )}
          {shut && whyNot === null ? <Composer drafts={open.drafts} /> : null}
          <ol className="posts" id="posts" tabIndex={-1} aria-label="Posts">
            {[...first, ...posts].map((post) => (
              <Post key={post.id} post={post} {...drawn} />
            ))}
          </ol>
          {first.length + posts.length === 0 && !shut ? (
            <p className="quiet">Nobody has posted yet. The first post begins the discussion.</p>
          ) : null}
          {shut ? (
            <section className="closed" aria-label="The discussion is closed">
              <h3>The discussion is closed to you until you post</h3>
              <p>What the others write opens when you have posted. Until then no number of posts is shown either.</p>
            </section>
          ) : null}
          <Pager label="Posts" page={open.page} pages={open.pages} href={(number) => `${address}&page=${number}`} />
          {whyNot === null ? shut ? null : <Composer drafts={open.drafts} /> : <Notice>{whyNot}</Notice>}
        </section>
      </div>
    </DiscussionDesk>
  );
}

/** Passages that are quoted, to be lit in the texts. */
const quotedSpans = (posts: readonly DiscussionPost[]): LitSpan[] =>
  posts
    .flatMap((post) => [post, ...post.answers])
    .flatMap(({ quotes }) => quotes)
    .filter(({ words }) => words !== null)
    .map(({ revisionId, span }) => ({ revisionId, span, name: "passage-none" }));
