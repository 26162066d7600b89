/* What the buttons do. Each is a ProseMirror command; what cannot be done here and now returns false. */
import { setBlockType, toggleMark } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { Selection, TextSelection } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const FIRST = { rows: 3, columns: 2 };

export const inList = (state) => [1, 2].map((up) => state.selection.$from.node(-up)).find((node) => node && /_list$/.test(node.type.name));
const isHeading = (state, level) => state.selection.$from.parent.type === nodes.heading && state.selection.$from.parent.attrs.level === level;

function heading(level) {
  return (state, dispatch) => {
    if (isInTable(state) || inList(state)) return false;
    const command = isHeading(state, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
    return command(state, dispatch);
  };
}

function list(type) {
  return (state, dispatch) => {
    const now = inList(state);
    if (isInTable(state)) return false;
    if (!now) return wrapInList(type)(state, dispatch);
    if (now.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    const place = state.selection.$from.before(state.selection.$from.depth - 2);
    dispatch?.(state.tr.setNodeMarkup(place, type));
    return true;
  };
}

function table(state, dispatch) {
  if (isInTable(state) || inList(state)) return false;
  const row = (type) => nodes.table_row.create(null, Array.from({ length: FIRST.columns }, () => type.createAndFill()));
  const made = nodes.table.create(null, Array.from({ length: FIRST.rows }, (_, at) => row(at ? nodes.table_cell : nodes.table_header)));
  if (dispatch) {
    const { $from } = state.selection;
    const empty = $from.depth && !$from.parent.content.size;
    const at = empty ? $from.before(1) : $from.after(1);
    const tr = empty ? state.tr.replaceWith(at, $from.after(1), made) : state.tr.insert(at, made);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
}

export const COMMANDS = {
  h3: { run: heading(3), on: (state) => isHeading(state, 3) },
  h4: { run: heading(4), on: (state) => isHeading(state, 4) },
  strong: { run: toggleMark(marks.strong), on: (state) => has(state, marks.strong) },
  em: { run: toggleMark(marks.em), on: (state) => has(state, marks.em) },
  ul: { run: list(nodes.bullet_list), on: (state) => inList(state)?.type === nodes.bullet_list },
  ol: { run: list(nodes.ordered_list), on: (state) => inList(state)?.type === nodes.ordered_list },
  table: { run: table },
  "row-add": { run: addRowAfter },
  "column-add": { run: addColumnAfter },
  "row-remove": { run: deleteRow },
  "column-remove": { run: deleteColumn },
  "table-remove": { run: deleteTable },
};

export function has(state, mark) {
  const { from, to, empty, $from } = state.selection;
  if (empty) return Boolean(mark.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, mark);
}

/* The link around the cursor or in the selection: its address and where it stands. */
export function linkAt(state) {
  const { $from, from, to } = state.selection;
  let found = null;
  $from.parent.forEach((child, offset) => {
    const mark = marks.link.isInSet(child.marks);
    const start = $from.start() + offset;
    if (!mark || start > to || start + child.nodeSize < from) return;
    const joined = found && found.to === start && found.href === mark.attrs.href;
    found = { href: mark.attrs.href, from: joined ? found.from : start, to: start + child.nodeSize };
  });
  return found;
}

export function setLink(href) {
  return (state, dispatch) => {
    const known = linkAt(state);
    const { from, to } = known ?? state.selection;
    const tr = state.tr;
    if (from === to) tr.insertText(href, from);
    const end = from === to ? from + href.length : to;
    tr.addMark(from, end, marks.link.create({ href }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(marks.link));
    return true;
  };
}

export function removeLink(state, dispatch) {
  const known = linkAt(state);
  if (!known) return false;
  dispatch?.(state.tr.removeMark(known.from, known.to, marks.link));
  return true;
}

/* The first row of a table holds its heads, and after a last table one can still write. */
export function normalised(state) {
  const tr = state.tr;
  state.doc.forEach((node, place) => {
    if (node.type !== nodes.table) return;
    node.forEach((row, offset, number) => row.forEach((cell, inner) => {
      const type = number ? nodes.table_cell : nodes.table_header;
      if (cell.type !== type) tr.setNodeMarkup(place + 1 + offset + 1 + inner, type, cell.attrs);
    }));
  });
  if (state.doc.lastChild.type === nodes.table) tr.insert(tr.doc.content.size, nodes.paragraph.create());
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}
