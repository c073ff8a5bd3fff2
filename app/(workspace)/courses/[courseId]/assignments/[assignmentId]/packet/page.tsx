import type { Metadata } from "next";
import Link from "next/link";
import { Packet, type PacketNotesOf } from "@/components/packet/packet-page";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readPacket } from "@/lib/data/packet";
import { sayInstant } from "@/lib/domain/time/say";

export const metadata: Metadata = { title: "Packet" };

const choices: { of: PacketNotesOf; name: string }[] = [
  { of: "all", name: "all that I see" },
  { of: "mine", name: "mine" },
  { of: "none", name: "none" },
];

/** The assignment on paper: texts with numbered lines, notes, and the questions. Needs no script. */
export default async function PacketPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/packet">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const asked = (await searchParams).notes;
  const of = choices.find((each) => each.of === asked)?.of ?? "all";
  const { room, notes } = await orNotFound(readPacket(await requireViewer(), idFrom(course), idFrom(assignment)));
  const shown = of === "none" ? [] : of === "mine" ? notes.filter(({ mine }) => mine) : notes;
  const base = `/courses/${course}/assignments/${assignment}`;
  const now = new Date();
  return (
    <Page
      crumbs={[
        { name: room.courseTitle, href: `/courses/${course}` },
        { name: room.title, href: base },
        { name: "Packet" },
      ]}
    >
      <nav className="noprint packet-choice" aria-label="Readers’ notes in the packet">
        Readers’ notes:{" "}
        {choices.map(({ of: each, name }) => (
          <Link key={each} href={`${base}/packet?notes=${each}`} aria-current={each === of ? "true" : undefined}>
            {name}
          </Link>
        ))}
        <span className="quiet">Print this page from the browser’s menu, on A4 or Letter.</span>
      </nav>
      <Packet room={room} notes={shown} date={sayInstant(now, room.timeZone, "full", now)} />
    </Page>
  );
}
