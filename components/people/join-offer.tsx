import type { JoinOffer } from "@/lib/domain/course/course";

/** The course a code opens, said before anyone joins. */
export function JoinOfferText({ offer }: { offer: JoinOffer }) {
  const place = [offer.term, offer.section].filter(Boolean).join(" · ");
  return (
    <>
      <h1>Join {offer.title}</h1>
      <p>{place ? `${place} · as a student` : "as a student"}</p>
    </>
  );
}
