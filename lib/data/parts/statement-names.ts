/**
 * Which questions to the database have a name. PostgreSQL reads and plans a nameless statement anew each time, and for
 * the wide statements of a page that takes longer than answering them; a named one it plans once for a connection.
 */

/** How often a statement comes before it is named: what is asked once is not worth keeping. */
const USES = 5;
/** Names that are given, for each connection keeps every plan it made; a list written out is another text for each length. */
const NAMED = 300;
/** Texts that are counted; beyond that, counting begins anew. */
const COUNTED = 2000;

/** Statements that read or write rows; `BEGIN` and its like have no plan. */
const planned = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/**
 * How many an array holds decides what is the best plan: one plan for all takes ten, and three hundred students took
 * twice the time.
 */
const measured = /\bANY\s*\(/i;

/**
 * A function that gives statements their names: the same name for the same text always, different names for different
 * texts; empty for one that has none (yet). One serves all connections of a process.
 */
export function statementNames({
  uses = USES,
  named = NAMED,
  counted = COUNTED,
} = {}): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= named || !planned.test(sql) || measured.test(sql)) return "";
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < uses) {
      if (counts.size >= counted) counts.clear();
      counts.set(sql, count);
      return "";
    }
    counts.delete(sql);
    const name = `headnote_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
