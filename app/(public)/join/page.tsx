import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JoinField } from "@/components/people/join-field";
import { Page } from "@/components/shell/page";
import { readJoinCode, showJoinCode } from "@/lib/domain/course/join-code";

export const metadata: Metadata = { title: "Join a course" };

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 60) : undefined;
  const read = typed === undefined ? null : readJoinCode(typed);
  if (read) redirect(`/join/${showJoinCode(read)}`);
  return (
    <Page quiet>
      <div className="plain">
        <h1>Join a course</h1>
        <p>with the code your instructor gave you</p>
        <JoinField
          typed={typed}
          error={
            typed === undefined
              ? null
              : "A join code has twelve letters and digits. Check it with the one you were given."
          }
        />
      </div>
    </Page>
  );
}
