import { Extension, type Extensions, mergeAttributes, Node } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import { EvidenceNode } from "./evidence-node.client";

/** Enter on a selected chip opens its passage; Shift with Enter is Enter, since a block holds no line breaks. */
const chipKeys = (onOpen: (annotationId: string) => void) =>
  Extension.create({
    name: "chipKeys",
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => {
          const { selection } = editor.state;
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== "evidence") return false;
          onOpen(String(selection.node.attrs.annotationId));
          return true;
        },
        "Shift-Enter": ({ editor }) => editor.commands.keyboardShortcut("Enter"),
      };
    },
  });

/** A quotation of plain paragraphs. */
const Quotation = Node.create({
  name: "blockquote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", mergeAttributes(HTMLAttributes), 0],
});

/** An item of a list: one paragraph, no lists within. */
const Item = Node.create({
  name: "listItem",
  content: "paragraph",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/**
 * What the editor of answers can hold: no more than our rich text, so that nothing is lost between the two. Quotations
 * and list items hold plain paragraphs.
 */
export const answerExtensions = (onOpen: (annotationId: string) => void): Extensions => [
  StarterKit.configure({
    heading: false,
    codeBlock: false,
    code: false,
    horizontalRule: false,
    hardBreak: false,
    strike: false,
    underline: false,
    blockquote: false,
    listItem: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: false, protocols: ["mailto"] },
    trailingNode: false,
  }),
  Quotation,
  Item,
  EvidenceNode,
  chipKeys(onOpen),
];
