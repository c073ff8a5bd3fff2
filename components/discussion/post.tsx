import { RichText } from "@/components/richtext/rich-text";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { DiscussionPost } from "@/lib/domain/discussion/model";
import { AnswersPager } from "./answers-pager";
import { PostActs } from "./post-acts.client";
import { PostQuotes } from "./post-quotes";

interface PostProps {
  post: DiscussionPost;
  timeZone: string;
  now: Date;
  /** Address of the room, where passages are read. */
  room: string;
  mayAnswer: boolean;
  /** The address at which a page of the answers under a post is read. */
  answersAt: (postId: string, page: number) => string;
}

/** One post with its quotations, what can be done with it, and the answers under it. */
export function Post(props: PostProps) {
  const { post, timeZone, now, room, mayAnswer, answersAt } = props;
  const { id, gone, answers } = post;
  const href = (page: number) => answersAt(id, page);
  return (
    <li className={post.pinnedBy || post.summary ? "post pin" : "post"} id={`post-${id}`} tabIndex={-1}>
      {gone ? (
        <p className="quiet">
          {gone === "deleted" ? "This post was deleted by its author." : "This post is hidden by those who teach."}
        </p>
      ) : (
        <>
          {post.summary ? <p className="k">Summary</p> : null}
          {post.pinnedBy ? <p className="k">Pinned by {post.pinnedBy}</p> : null}
          <p className="who">
            <b>{post.author}</b>
            {post.staff && !post.mine ? <span className="quiet small">teaches here</span> : null}
            {post.thread ? <span className="quiet small">{post.thread}</span> : null}
            {post.fresh ? <State kind="warn">new</State> : null}
            <span className="quiet small">
              {post.postedAt ? (
                <DateText at={new Date(post.postedAt)} zone={timeZone} saying="short" now={now} />
              ) : null}
              {post.edited ? ", edited" : ""}
            </span>
          </p>
          {post.hidden ? (
            <p className="small">
              <State kind="off">
                {post.mine ? "your post is hidden from the other students" : "hidden from students"}
              </State>
              {post.hiddenWhy ? `: ${post.hiddenWhy}` : null}
            </p>
          ) : null}
          <div className="said" dir="auto">
            <RichText text={post.body} />
          </div>
          <PostQuotes quotes={post.quotes} room={room} />
          <PostActs post={post} mayAnswer={mayAnswer} />
        </>
      )}
      <AnswersPager post={post} href={href} end="before" />
      {answers.length > 0 ? (
        <ol
          className="answers"
          id={`answers-${id}`}
          tabIndex={-1}
          aria-label={gone ? "Answers" : `Answers to ${post.mine ? "you" : post.author}`}
        >
          {answers.map((answer) => (
            <Post key={answer.id} {...props} post={answer} />
          ))}
        </ol>
      ) : null}
      <AnswersPager post={post} href={href} end="after" />
    </li>
  );
}
