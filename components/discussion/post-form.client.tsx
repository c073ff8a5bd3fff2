"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ask } from "@/components/annotation/note-requests.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import { type PostInWriting, type QuoteInWriting, saysNothing, withQuote } from "@/lib/domain/discussion/writing";
import { useDesk } from "./desk-context.client";
import { forgetPost } from "./kept-posts.client";
import { QuoteTools } from "./quote-tools.client";
import { type OpenPost, postApi, usePostSaving } from "./use-post-saving.client";

interface PostFormProps {
  open: OpenPost;
  label: string;
  /** Leaves the form: after posting with the post's id, after giving up with null. */
  close: (posted: string | null) => void;
  /** The form of a page's own new post takes the focus only when it is asked to. */
  focus?: boolean;
}

/** Writing a post or an answer. A draft saves itself; Post shows it to those who read the discussion. */
export function PostForm({ open, label, close, focus = true }: PostFormProps) {
  const { place, opened } = useDesk();
  const words = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const saving = usePostSaving(open, () => close(open.post.id));
  const { post, state, write, finish, stop, resolve, retry, version } = saving;
  const wasPosted = open.post.post;
  const { id } = open.post;
  useEffect(() => {
    if (focus) words.current?.focus();
  }, [focus]);
  useEffect(() => {
    opened(id, true);
    return () => opened(id, false);
  }, [id, opened]);

  const needsThread = place.threads.length > 1 && post.parentId === null && !wasPosted && version() === 0;
  const done = () => {
    setTried(true);
    if (saysNothing(post)) return words.current?.focus();
    return finish();
  };
  const giveUp = async () => {
    stop();
    await forgetPost(place, id);
    if (!wasPosted && version() > 0) await ask(postApi(place, id), "DELETE");
    close(null);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    done();
  };
  const add = (quote: QuoteInWriting) => write({ quotes: withQuote(post, quote).quotes });
  return (
    <form
      className="postform"
      aria-label={label}
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <TextArea
        ref={words}
        label={label}
        rows={4}
        dir="auto"
        maxLength={50_000}
        value={post.text}
        error={tried && saysNothing(post) ? "Write something, or quote a passage." : null}
        onChange={(event) => write({ text: event.currentTarget.value })}
      />
      <QuoteTools
        quotes={post.quotes}
        add={add}
        remove={(index) => write({ quotes: post.quotes.filter((_, at) => at !== index) })}
      />
      {needsThread ? <ThreadSelect post={post} write={write} /> : null}
      {place.maySummarize && post.parentId === null ? (
        <Checkbox
          label="A summary: it stands above the posts"
          checked={post.summary}
          onChange={(event) => write({ summary: event.currentTarget.checked })}
        />
      ) : null}
      {state.kind === "conflict" ? (
        <TwoVersions
          what="This post"
          mine={post.text}
          theirs={state.theirs.text}
          mineText={post.text}
          onChoose={resolve}
        />
      ) : null}
      <SaveProblem state={state} here={location.pathname} retry={retry} />
      <div className="row between">
        {state.kind === "saved" && state.at === null ? (
          <span className="small quiet">{place.readers} Your name stands under it.</span>
        ) : (
          <SaveWords state={state} zone={place.timeZone} />
        )}
        <span className="row">
          <Button small onClick={giveUp}>
            {wasPosted ? "Cancel" : "Discard"}
          </Button>
          <Button small look="primary" type="submit">
            {wasPosted ? "Done" : place.shut && post.parentId === null ? "Post, and open the discussion" : "Post"}
          </Button>
        </span>
      </div>
    </form>
  );
}

const keyOf = ({ sectionId, groupId }: Pick<PostInWriting, "sectionId" | "groupId">) => sectionId ?? groupId ?? "";

/** In whose thread a new post stands. */
function ThreadSelect({ post, write }: { post: PostInWriting; write: (more: Partial<PostInWriting>) => void }) {
  const { place } = useDesk();
  const known = place.threads.some((thread) => keyOf(thread) === keyOf(post));
  return (
    <Select
      label="For"
      value={known ? keyOf(post) : undefined}
      options={place.threads.map((thread) => ({ value: keyOf(thread), label: thread.name }))}
      onChange={(event) => {
        const thread = place.threads.find((each) => keyOf(each) === event.currentTarget.value);
        if (thread) write({ sectionId: thread.sectionId, groupId: thread.groupId });
      }}
    />
  );
}
