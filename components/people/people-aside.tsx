import type { ComponentProps } from "react";
import { InviteForm } from "./invite-form.client";
import { JoinCodeCard } from "./join-code-card";
import { SectionForm } from "./section-form.client";

type PeopleAsideProps = Omit<ComponentProps<typeof InviteForm>, "section"> &
  Omit<ComponentProps<typeof JoinCodeCard>, "place"> & {
    /** The section that is shown, by the id of addresses; "" for none. */
    section: string;
    addSection: ComponentProps<typeof SectionForm>["action"];
    renameSection: ComponentProps<typeof SectionForm>["action"] | null;
  };

/** Bringing people in: by a list, by a code; and the sections they come into. */
export function PeopleAside(props: PeopleAsideProps) {
  const { sections, section, preview, invite, addSection, renameSection, ...code } = props;
  const name = sections.find((each) => each.id === section)?.name ?? null;
  return (
    <aside className="inv" aria-label="Bring people in">
      <section aria-labelledby="invite">
        <h2 className="h" id="invite">
          Invite
        </h2>
        <InviteForm key={section} preview={preview} invite={invite} sections={sections} section={section} />
      </section>
      <JoinCodeCard {...code} place={name} />
      <section className="jc" aria-labelledby="sections">
        <h2 className="h" id="sections">
          Sections
        </h2>
        {renameSection && name ? <SectionForm key={name} action={renameSection} name={name} /> : null}
        <SectionForm action={addSection} name={null} />
      </section>
    </aside>
  );
}
