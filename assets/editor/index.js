/* A calm editor over each textarea[data-rich]. The textarea stays what is sent and kept; without scripts it is all. */
import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { DOMParser as Reader, DOMSerializer } from "prosemirror-model";
import { liftListItem, splitListItem } from "prosemirror-schema-list";
import { EditorState, Plugin } from "prosemirror-state";
import { goToNextCell, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { inList, normalised } from "./commands.js";
import { toHtml, toMarkup } from "./markup.js";
import { tidied } from "./pasting.js";
import { schema } from "./schema.js";
import { Toolbar } from "./toolbar.js";

const { nodes, marks } = schema;
const writer = DOMSerializer.fromSchema(schema);

export const read = (typed) => {
  const { body } = new DOMParser().parseFromString(toHtml(typed), "text/html");
  return Reader.fromSchema(schema).parse(body);
};
export const written = (doc) => toMarkup(writer.serializeFragment(doc.content));

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  if (state.selection.$from.depth > 1 || inList(state)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

function plugins(toolbar) {
  return [
    keymap({
      "Mod-b": toggleMark(marks.strong),
      "Mod-i": toggleMark(marks.em),
      "Mod-k": () => toolbar.open(),
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Alt-F10": () => toolbar.focus(),
      "Shift-Enter": lineBreak,
      Enter: chainCommands(splitListItem(nodes.list_item), liftListItem(nodes.list_item)),
      Tab: goToNextCell(1),
      "Shift-Tab": goToNextCell(-1),
    }),
    keymap(baseKeymap),
    history(),
    tableEditing(),
    new Plugin({ appendTransaction: (changes, _, state) => (changes.some((tr) => tr.docChanged) ? normalised(state) : null) }),
  ];
}

function enhance(textarea, shape) {
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
  const root = shape.content.firstElementChild.cloneNode(true);
  const words = label.textContent.trim();
  const toolbar = new Toolbar(root, words);
  const { id } = textarea;
  label.id = `${id}-label`;
  label.removeAttribute("for");
  textarea.id = `${id}-typed`;
  /* Text from outside, a draft put back by hand, may come at any time; our own writing is not from outside. */
  let own = false;
  const state = () => EditorState.create({ doc: read(textarea.value), plugins: plugins(toolbar) });
  const view = new EditorView({ mount: root.querySelector("[data-text]") }, {
    state: state(),
    transformPastedHTML: tidied,
    clipboardTextSerializer: (slice) => toMarkup(writer.serializeFragment(slice.content)),
    attributes: named(textarea, id, label.id),
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      toolbar.update();
      if (!change.docChanged) return;
      own = true;
      textarea.value = written(view.state.doc);
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
      own = false;
    },
  });
  view.dom.style.minBlockSize = `${textarea.rows * 1.5 + 1}em`;
  textarea.addEventListener("change", () => {
    if (own) return;
    view.updateState(state());
    toolbar.update();
  });
  label.addEventListener("click", () => view.focus());
  toolbar.joined(view);
  textarea.before(root);
  textarea.hidden = true;
  if (textarea.autofocus) view.focus();
}

function named(textarea, id, label) {
  const given = { id, role: "textbox", "aria-multiline": "true", "aria-labelledby": label, class: "sec-rich__text sec-write" };
  for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (textarea.hasAttribute(name)) given[name] = textarea.getAttribute(name);
  }
  return given;
}

const shape = document.querySelector("template[data-rich-shape]");
if (shape) {
  document.querySelectorAll("textarea[data-rich]").forEach((textarea) => enhance(textarea, shape));
  document.querySelectorAll("[data-without-editor]").forEach((part) => { part.hidden = true; });
  if (location.hash) document.querySelector(location.hash)?.focus();
}
