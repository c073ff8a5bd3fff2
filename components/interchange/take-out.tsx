import { type FileFormat, fileFormats, formatNames } from "@/lib/domain/interchange/model";

/** What each kind of file is for. */
const uses: Record<FileFormat, string> = {
  w3c: "everything that is in the notes; for bringing them in again, here or elsewhere",
  hypothesis: "for Hypothesis and tools that read its files",
  recogito: "for Recogito and other annotators of texts",
  csv: "a row for each note; for a spreadsheet",
};

/** What the address of a download asks for: everything in one piece, and a mark by which spreadsheets know UTF-8. */
const asked: Partial<Record<FileFormat, string>> = { w3c: "all=yes", csv: "mark=yes" };

const address = (room: string, format: FileFormat, names: boolean): string => {
  const query = [asked[format], names ? "names=yes" : ""].filter(Boolean).join("&");
  return `${room}/annotations.${formatNames[format].ending}${query ? `?${query}` : ""}`;
};

/** Downloads of the notes a person sees in this room, in four kinds of file. */
export function TakeOut({ room, mayName }: { room: string; mayName: boolean }) {
  return (
    <ul className="list">
      {fileFormats.map((format) => (
        <li key={format} className="notefile">
          <a href={address(room, format, false)} download>
            {formatNames[format].name}
          </a>
          {mayName ? (
            <>
              {" or "}
              <a href={address(room, format, true)} download>
                with names<span className="vh">, {formatNames[format].name}</span>
              </a>
            </>
          ) : null}
          <span className="quiet">: {uses[format]}</span>
        </li>
      ))}
    </ul>
  );
}
