import { LinkButton } from "@/components/ui/button";
import { Page } from "./page";
import { Say } from "./say";

/** Absent and not open to you look the same: nobody learns from this page what exists. */
export function NoSuchPage() {
  const actions = (
    <LinkButton look="primary" href="/courses">
      Go to my courses
    </LinkButton>
  );
  return (
    <Page>
      <Say label="404" title="No such leaf in this folder" actions={actions}>
        There is no page at this address, or it is not open to you. A link may have been cut in two on the way, or the
        instructor has closed it.
      </Say>
    </Page>
  );
}
