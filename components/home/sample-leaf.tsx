import order from "@/content/reader/order-no-1.json";

const { blocks } = order.content;
const textOf = (type: string) => blocks.find((block) => block.type === type)?.text ?? "";
/** Two points of the order with the words a reader might mark, and the skill each mark belongs to. */
const marked = [
  { id: "b6", number: 3, words: "committees are to be chosen immediately", hl: "hl hl-t" },
  { id: "b8", number: 5, words: "a military unit is subordinate to the Soviet", hl: "hl hl-l" },
];

/** What students will see: a leaf of the sample reader, with two passages marked. */
export function SampleLeaf() {
  return (
    <section aria-label="A sample">
      <p className="label mb-2">What students will see: a sample</p>
      <article className="doc leaf">
        <h3 className="t-title">{textOf("title")}</h3>
        <p className="t-date sc">{textOf("dateline")}</p>
        <div className="t-head">{textOf("headnote")}</div>
        <div className="compact">
          {marked.map(({ id, number, words, hl }) => {
            const [before = "", after = ""] = (blocks.find((block) => block.id === id)?.text ?? "").split(words);
            return (
              <div key={id} className="contents">
                <div className="num">{number}</div>
                <p className="t-p">
                  {before}
                  <mark className={hl}>{words}</mark>
                  {after}
                </p>
              </div>
            );
          })}
        </div>
      </article>
    </section>
  );
}
