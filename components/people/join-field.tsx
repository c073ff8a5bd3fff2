import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Where a code from the board is typed; it leads to the page of that code. A plain GET: nothing is changed by it. */
export function JoinField({ error, typed }: { error?: string | null; typed?: string }) {
  return (
    <form className="qs" action="/join" method="get">
      <TextInput
        label="Join code"
        name="code"
        hint="Twelve letters and digits, such as R7KP-Q4MW-9TXB."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed}
        error={error}
        required
      />
      <Button look="primary" type="submit">
        Go on
      </Button>
    </form>
  );
}
