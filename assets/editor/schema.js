/* What a rich text may hold: exactly what the typed markup and the server's sanitiser know. */
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const headings = { h1: 3, h2: 3, h3: 3, h4: 4, h5: 4, h6: 4 };
const tables = tableNodes({ tableGroup: "block", cellContent: "paragraph", cellAttributes: {} });
/* Merged cells cannot be typed: they are read as cells of one place. */
const cell = (tag) => ({ parseDOM: [{ tag }], toDOM: () => [tag, 0] });

export const ADDRESS = /^(https?:\/\/|mailto:)[^\s]+$/i;

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      group: "block",
      content: "inline*",
      attrs: { level: { default: 3 } },
      defining: true,
      parseDOM: Object.entries(headings).map(([tag, level]) => ({ tag, attrs: { level } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    ordered_list: {
      group: "block",
      content: "list_item+",
      attrs: { start: { default: 1 } },
      parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: list.start }) }],
      toDOM: ({ attrs: { start } }) => ["ol", start === 1 ? {} : { start }, 0],
    },
    list_item: { content: "paragraph", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    table: tables.table,
    table_row: tables.table_row,
    table_cell: { ...tables.table_cell, ...cell("td") },
    table_header: { ...tables.table_header, ...cell("th") },
    text: { group: "inline" },
    hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      excludes: "link underline",
      parseDOM: [{ tag: "a[href]", getAttrs: (a) => ADDRESS.test(a.getAttribute("href")) && { href: a.getAttribute("href") } }],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
  },
});
