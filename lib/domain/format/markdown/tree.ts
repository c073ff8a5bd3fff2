/** Going through the tree of a Markdown file. */
import type { Parent, RootContent } from "mdast";

/** All nodes below some nodes, these first, in the order of the file. */
export function* eachNode(nodes: readonly RootContent[]): Generator<RootContent> {
  const stack: RootContent[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (isParent(node)) for (const child of [...node.children].reverse()) stack.push(child);
  }
}

const isParent = (node: RootContent): node is RootContent & Parent => "children" in node;
