"use client";

import { useEffect, useState } from "react";
import { ask } from "@/components/annotation/note-requests.client";
import { Button } from "@/components/ui/button";
import type { DiscussionPost } from "@/lib/domain/discussion/model";
import { type PostInWriting, reopenedPost } from "@/lib/domain/discussion/writing";
import { useDesk } from "./desk-context.client";
import { forgetPost, type KeptPost, keptPosts } from "./kept-posts.client";
import { PostForm } from "./post-form.client";
import { newPost, type OpenPost, postApi } from "./use-post-saving.client";

/** Where a new post is written, with what was begun before and not posted. */
export function Composer({ drafts }: { drafts: readonly DiscussionPost[] }) {
  const { place, refresh, goTo, open } = useDesk();
  const [form, setForm] = useState<OpenPost | null>(null);
  const [kept, setKept] = useState<readonly KeptPost[]>([]);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    let here = true;
    keptPosts(place).then((found) => here && setKept(found));
    return () => {
      here = false;
    };
  }, [place]);
  // A new post needs an id of its own, which is made in the browser.
  useEffect(() => setForm((was) => was ?? newPost(place, null)), [place]);
  const begun = [
    ...kept.map(fromDevice),
    ...drafts
      .filter(({ id }) => !kept.some(({ post }) => post.id === id))
      .map((draft) => fromServer(place.promptId, draft)),
  ];
  const go = (next: OpenPost) => {
    setForm(next);
    setWanted(true);
  };
  const close = (posted: string | null) => {
    setKept((all) => all.filter(({ post }) => post.id !== form?.post.id));
    setForm(newPost(place, null));
    setWanted(false);
    if (posted) goTo(posted);
    else refresh();
  };
  const discard = async ({ post, version, kept: from }: OpenPost) => {
    await forgetPost(place, post.id, from?.page);
    // What is posted stays posted: only the change to it is given up.
    if (!post.post && version > 0) await ask(postApi(place, post.id), "DELETE");
    setKept((all) => all.filter((each) => each.post.id !== post.id));
    refresh();
  };
  return (
    <section className="compose noprint" aria-label="Your post">
      {begun
        .filter(({ post }) => post.id !== form?.post.id && !open.has(post.id))
        .map((each) => (
          <div key={each.post.id} className="notice row between">
            <span>
              {each.kept ? "On this device, not saved: " : "You began: "}
              <q>{beginning(each.post)}</q>
            </span>
            <span className="row">
              <Button small onClick={() => go(each)}>
                Go on writing
              </Button>
              <Button small look="quiet" onClick={() => discard(each)}>
                Discard
              </Button>
            </span>
          </div>
        ))}
      {form ? (
        <PostForm
          key={form.post.id}
          open={form}
          label={form.post.parentId ? "Your answer" : place.shut ? "Your post" : "Add to the discussion"}
          close={close}
          focus={wanted}
        />
      ) : null}
    </section>
  );
}

const fromDevice = (kept: KeptPost): OpenPost => ({ post: kept.post, version: kept.baseVersion, kept });
const fromServer = (promptId: string, draft: DiscussionPost): OpenPost => ({
  ...{ post: reopenedPost(promptId, draft), version: draft.version, kept: null },
});

function beginning({ text, quotes }: PostInWriting): string {
  const words = text.trim() || quotes[0]?.words || "nothing said yet";
  return words.length > 80 ? `${words.slice(0, 80)} …` : words;
}
