"use client";

import Link from "next/link";
import { useState } from "react";
import { ask } from "@/components/annotation/note-requests.client";
import { ReasonForm } from "@/components/annotation/reason-form.client";
import { Notice } from "@/components/ui/notice";
import type { DiscussionPost } from "@/lib/domain/discussion/model";
import { reopenedPost } from "@/lib/domain/discussion/writing";
import { shortId } from "@/lib/domain/id/short-id";
import { useDesk } from "./desk-context.client";
import { FlaggedPost } from "./flagged-post";
import { PostForm } from "./post-form.client";
import { PostHistory } from "./post-history.client";
import { newPost, type OpenPost, postApi } from "./use-post-saving.client";

interface PostActsProps {
  post: DiscussionPost;
  /** Can it be answered. */
  mayAnswer: boolean;
}

type Open = { form: OpenPost; label: string } | { dialog: "flag" | "hide" | "history" } | null;

/** What stands between a button's word and the post it is about, for who hears it. */
const toWhat: Readonly<Record<string, string>> = { Reply: "to", History: "of" };

/** What can be done with a post, as one row of words under it. */
export function PostActs({ post, mayAnswer }: PostActsProps) {
  const { place, refresh, goTo, say } = useDesk();
  const [open, setOpen] = useState<Open>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, author, may, mine, hidden, pinnedBy, edited } = post;
  const whose = mine ? "your post" : `the post by ${author}`;
  const api = postApi(place, id);
  const doIt = async (path: string, method: "DELETE" | "POST", body: unknown, words: string, undo?: () => void) => {
    const failed = await ask(`${api}${path}`, method, body);
    setProblem(failed);
    if (failed !== null) return;
    say(words, undo);
    refresh(`post-${id}`);
  };
  const undoDelete = () => doIt("/undo", "POST", {}, "Your post is back.");
  const close = (posted: string | null) => {
    setOpen(null);
    if (posted) goTo(posted);
    else refresh(`post-${id}`);
  };
  const answer = () =>
    setOpen({ form: newPost(place, post.parentId ?? id), label: `Your answer to ${mine ? "yourself" : author}` });
  const edit = () =>
    setOpen({
      form: { post: reopenedPost(place.promptId, post), version: post.version, kept: null },
      label: "Edit your post",
    });
  const acts: [label: string, does: () => void, shown: boolean][] = [
    ["Reply", answer, mayAnswer],
    ["Edit", edit, may.edit],
    ["Delete", () => doIt("", "DELETE", {}, "Your post is deleted.", undoDelete), may.edit],
    ["History", () => setOpen({ dialog: "history" }), edited && (mine || place.staff)],
    [
      pinnedBy ? "Unpin" : "Pin",
      () =>
        doIt(
          "/pin",
          "POST",
          { pinned: pinnedBy === null },
          pinnedBy ? "It stands in its place again." : "It stands first.",
        ),
      may.pin && post.parentId === null && !post.summary,
    ],
    ["Hide", () => setOpen({ dialog: "hide" }), may.moderate && !hidden && !mine],
    [
      "Show again",
      () => doIt("/moderation", "POST", { hide: false, reason: "" }, "Students see it again."),
      may.moderate && hidden,
    ],
    ["Flag", () => setOpen({ dialog: "flag" }), may.flag && !post.flagged],
  ];
  return (
    <>
      <p className="act row noprint">
        {acts.map(([label, does, shown]) =>
          shown ? (
            <button type="button" className="linkish" key={label} onClick={does}>
              {label}
              <span className="vh">
                {" "}
                {toWhat[label]} {whose}
              </span>
            </button>
          ) : null,
        )}
        {place.staff ? (
          <Link className="small" href={`${place.base}/seminar?post=${shortId(id)}`}>
            On a seminar sheet<span className="vh"> {whose}</span>
          </Link>
        ) : null}
        {post.flagged ? <FlaggedPost base={place.base} staff={place.staff} whose={whose} /> : null}
      </p>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {open && "form" in open ? <PostForm open={open.form} label={open.label} close={close} /> : null}
      {open && "dialog" in open ? <Dialogs kind={open.dialog} post={post} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Dialogs({
  kind,
  post,
  onClose,
}: {
  kind: "flag" | "hide" | "history";
  post: DiscussionPost;
  onClose: () => void;
}) {
  const { place, refresh, say } = useDesk();
  const api = postApi(place, post.id);
  if (kind === "history") return <PostHistory api={api} onClose={onClose} />;
  const send = (path: string, body: (reason: string) => object, words: string) => async (reason: string) => {
    const failed = await ask(`${api}${path}`, "POST", body(reason));
    if (failed === null) {
      say(words);
      refresh();
    }
    return failed;
  };
  return kind === "flag" ? (
    <ReasonForm
      title="Flag this post"
      label="What is wrong with it?"
      empty="Write what your instructors should look at."
      button="Flag"
      send={send("/flag", (reason) => ({ reason }), "Your instructors are asked to look at it.")}
      onClose={onClose}
    >
      <p>Your instructors look at it and see that you asked. Nobody else learns of it.</p>
    </ReasonForm>
  ) : (
    <ReasonForm
      title="Hide this post"
      label="Why?"
      hint="The author reads this beside the post."
      empty="Write why; the author reads it."
      button="Hide"
      send={send("/moderation", (reason) => ({ hide: true, reason }), "The post is hidden.")}
      onClose={onClose}
    >
      <p>Only its author and those who teach still see it. You can show it again at any time.</p>
    </ReasonForm>
  );
}
