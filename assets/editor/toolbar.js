/* The bar above a text: one stop for Tab, arrows within, Escape back to the text; beside it the address of a link. */
import { COMMANDS, linkAt, removeLink, setLink } from "./commands.js";
import { isInTable } from "prosemirror-tables";
import { ADDRESS } from "./schema.js";

export class Toolbar {
  constructor(root, label) {
    this.root = root;
    this.bar = root.querySelector("[role=toolbar]");
    this.link = root.querySelector("[data-link]");
    this.address = this.link.querySelector("input");
    this.wrong = this.link.querySelector("[data-wrong]");
    this.buttons = [...this.bar.querySelectorAll("button")];
    this.inTable = this.bar.querySelector("[data-in-table]");
    this.bar.setAttribute("aria-label", `${this.bar.dataset.label} ${label}`);
    this.stop(this.buttons[0]);
  }

  joined(view) {
    this.view = view;
    this.bar.setAttribute("aria-controls", view.dom.id);
    /* The selection in the text stays where it is while the mouse is on the bar. */
    this.bar.addEventListener("mousedown", (event) => event.preventDefault());
    this.bar.addEventListener("click", (event) => this.press(event.target.closest("button"), event.detail === 0));
    this.bar.addEventListener("keydown", (event) => this.walk(event));
    this.link.addEventListener("keydown", (event) => this.typed(event));
    this.link.addEventListener("input", (event) => event.stopPropagation());
    this.link.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.linked(button.dataset.do);
    });
    this.update();
  }

  press(button, byKey) {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    this.stop(button);
    if (button.dataset.do === "link") {
      this.open();
      return;
    }
    COMMANDS[button.dataset.do].run(this.view.state, this.view.dispatch, this.view);
    if (!byKey || button.closest("[hidden]")) this.view.focus();
  }

  walk(event) {
    const seen = this.buttons.filter((button) => !button.closest("[hidden]"));
    const at = seen.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to !== undefined) {
      this.stop(seen.at(to % seen.length));
      this.here.focus();
    } else if (event.key === "Escape") this.view.focus();
    else return;
    event.preventDefault();
  }

  stop(button) {
    this.buttons.forEach((other) => { other.tabIndex = other === button ? 0 : -1; });
    this.here = button;
  }

  focus() {
    if (this.here.closest("[hidden]")) this.stop(this.buttons[0]);
    this.here.focus();
    return true;
  }

  update() {
    const { state } = this.view;
    this.inTable.hidden = !isInTable(state);
    for (const button of this.buttons) {
      const known = COMMANDS[button.dataset.do];
      const can = known ? known.run(state) : true;
      button.setAttribute("aria-disabled", String(!can));
      if (known?.on) button.setAttribute("aria-pressed", String(Boolean(known.on(state))));
      if (button.dataset.do === "link") button.setAttribute("aria-pressed", String(Boolean(linkAt(state))));
    }
    if (this.here.closest("[hidden]")) this.stop(this.buttons[0]);
  }

  open() {
    const known = linkAt(this.view.state);
    this.address.value = known?.href ?? "";
    this.link.querySelector("[data-do=unlink]").hidden = !known;
    this.say(false);
    this.link.hidden = false;
    this.address.focus();
    this.address.select();
    return true;
  }

  say(wrong) {
    this.wrong.hidden = !wrong;
    if (wrong) this.address.setAttribute("aria-invalid", "true");
    else this.address.removeAttribute("aria-invalid");
  }

  typed(event) {
    if (event.key === "Enter" && event.target === this.address) this.linked("set");
    else if (event.key === "Escape") this.linked("close");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  linked(what) {
    const href = address(this.address.value);
    if (what === "set" && !href) {
      this.say(true);
      this.address.focus();
      return;
    }
    this.link.hidden = true;
    if (what === "set") setLink(href)(this.view.state, this.view.dispatch);
    if (what === "unlink") removeLink(this.view.state, this.view.dispatch);
    this.view.focus();
  }
}

/* What people type as an address, made one: a name of a site gets https, a mail address mailto. */
export function address(typed) {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : /^[^@\s/]+@[^@\s/]+$/.test(text) ? `mailto:${text}` : text && `https://${text}`;
  const written = whole.replace(/\(/g, "%28").replace(/\)/g, "%29");
  return ADDRESS.test(written) && /^(mailto:|https?:\/\/[^/\s]*[^/\s.])/i.test(written) ? written : "";
}
