import { Button } from "@/components/ui/button";

interface WaysInProps {
  ways: readonly { id: string; name: string }[];
  enter: (service: string) => () => Promise<void>;
}

/** A button for each other service that people may sign in with. */
export function WaysIn({ ways, enter }: WaysInProps) {
  return ways.map(({ id, name }) => (
    <form key={id} action={enter(id)} className="mt-3">
      <Button type="submit">Continue with {name}</Button>
    </form>
  ));
}
