import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { SendProgress } from "./send-import.client";
import type { Sending } from "./use-sending.client";

/** How far the sending and reading of files is, and the way to stop it. */
export function SendingProgress({ sending }: { sending: Sending }) {
  const { progress, files, cancel } = sending;
  if (!progress) return null;
  const name = progress.doing === "reading" ? (files[progress.file]?.file.name ?? "the text") : "";
  return (
    <div className="stack pb-3">
      <Bar progress={progress} name={name} />
      <Button small look="quiet" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}

function Bar({ progress, name }: { progress: SendProgress; name: string }) {
  if (progress.doing === "waiting") return <ProgressBar label="Reading" of={1} />;
  if (progress.doing === "reading") {
    return <ProgressBar label={`Reading ${name}`} value={progress.done} of={Math.max(1, progress.of)} />;
  }
  const kilobytes = (count: number) => Math.ceil(count / 1000);
  return <ProgressBar label="Sending, in kilobytes" value={kilobytes(progress.done)} of={kilobytes(progress.of)} />;
}
