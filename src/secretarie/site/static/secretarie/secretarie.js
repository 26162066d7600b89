/* What the pages gain when scripts run; without it everything works. Texts come from the page, in its language. */
"use strict";
(() => {
  const doc = document;
  const $ = (selector, root = doc) => root.querySelector(selector);
  const $$ = (selector, root = doc) => [...root.querySelectorAll(selector)];

  /* A failed form: the summary gets the focus, so that it is read first. */
  const summary = $("[data-errsum]");
  if (summary) summary.focus();

  /* Menus close on Escape and on a click elsewhere. */
  const close = (menu, focus) => {
    if (!menu.open) return;
    menu.open = false;
    if (focus) $("summary", menu).focus();
  };
  doc.addEventListener("click", (event) => $$("[data-menu][open]").forEach((menu) => menu.contains(event.target) || close(menu)));
  doc.addEventListener("keydown", (event) => {
    if (event.key === "Escape") $$("[data-menu][open]").forEach((menu) => close(menu, true));
  });

  /* A blocked button does nothing; its reasons are beside it. */
  doc.addEventListener("click", (event) => {
    if (event.target.closest("[aria-disabled=true]")) event.preventDefault();
  });

  /* "Leg vast" is there as soon as every point has an outcome; until then its reason is. */
  $$("form[data-choose-all]").forEach((form) => form.addEventListener("change", () => {
    const all = $$("[data-choose]", form).every((group) => $("input:checked", group));
    $$("[data-when-chosen]").forEach((part) => { part.hidden = !all; });
    $$("[data-until-chosen]").forEach((part) => { part.hidden = all; });
  }));

  keys();
  $$("form[data-scratch-url]").forEach(scratch);

  /* Single keys (WCAG 2.1.4): off inside fields, with a modifier, and when the person switched them off. */
  function keys() {
    const OFF = "secretarie.keys.off";
    const off = () => localStorage.getItem(OFF) === "1";
    const show = () => {
      doc.documentElement.toggleAttribute("data-keys-off", off());
      $$("[data-keys-switch] [data-on]").forEach((word) => {
        word.textContent = off() ? word.dataset.off : word.dataset.on;
      });
    };
    $$("[data-keys-switch]").forEach((holder) => {
      holder.hidden = false;
      holder.addEventListener("click", (event) => {
        if (!event.target.closest("button")) return;
        if (off()) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
        show();
      });
    });
    show();

    const typing = (target) => target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], dialog");
    doc.addEventListener("keydown", (event) => {
      if (off() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
      const act = { "/": search, "?": list, j: () => move(1), k: () => move(-1) }[event.key] ?? chosen(event.key);
      if (act && act() !== false) event.preventDefault();
    });

    function search() {
      const box = $("#zoek");
      if (!box) return false;
      box.focus();
      box.select();
    }
    function list() {
      const shown = $("#toetsen");
      if (!shown?.togglePopover) return false;
      shown.togglePopover();
    }
    function move(step) {
      const rows = $$("[data-rows] tbody tr, ol[data-rows] > li").filter((row) => $("a[href]", row));
      if (!rows.length) return false;
      const at = rows.findIndex((row) => row.contains(doc.activeElement) || row.classList.contains("is-current"));
      const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)];
      rows.forEach((row) => {
        row.classList.toggle("is-current", row === next);
        const link = $("a[href]", row);
        if (row === next) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
      $("a[href]", next).focus();
    }
    /* A key inside a list acts on the marked row only: it never guesses which one is meant. */
    function chosen(key) {
      if (key.length !== 1 || !/[a-z]/.test(key)) return null;
      const named = $(`.is-current [data-key="${key}"]`) ?? $$(`[data-key="${key}"]`).find((control) => !control.closest("[data-rows]"));
      return named && (() => {
        named.focus();
        named.click();
      });
    }
  }

  /* Typed text is kept: with the server as scratch, and on this device while the server cannot be reached. */
  function scratch(form) {
    const url = form.dataset.scratchUrl;
    const status = $("[data-scratch-status]");
    const lost = $("[data-scratch-lost]");
    const found = $("[data-scratch-found]");
    const box = `secretarie.scratch.${doc.body.dataset.person ?? ""}.${url}`;
    const local = form.dataset.scratchLocal !== "off";
    let timer = 0;
    let busy = false;
    let again = false;

    const fields = () => {
      const data = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (name !== "csrfmiddlewaretoken" && typeof value === "string") data.append(name, value);
      }
      $$("input[type=password]", form).forEach((secret) => data.delete(secret.name));
      return data;
    };
    const clock = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    const say = () => {
      if (status) status.textContent = `${status.dataset.saved} ${clock()}`;
    };
    const later = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(send, wait);
    };

    async function send() {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      const data = fields();
      try {
        const answer = await fetch(url, {
          method: "POST",
          body: data,
          credentials: "same-origin",
          redirect: "error",
          headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken?.value ?? "", "X-Requested-With": "fetch" },
        });
        if (!answer.ok) throw new Error(String(answer.status));
        localStorage.removeItem(box);
        if (lost) lost.hidden = true;
        say();
      } catch {
        if (local) localStorage.setItem(box, data.toString());
        if (lost) lost.hidden = false;
        later(10000);
      } finally {
        busy = false;
        if (again) {
          again = false;
          later(0);
        }
      }
    }

    function giveBack() {
      const kept = new URLSearchParams(localStorage.getItem(box) ?? "");
      for (const name of new Set(kept.keys())) {
        const values = kept.getAll(name);
        $$(`[name="${CSS.escape(name)}"]`, form).forEach((control, place) => {
          if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
          else if (control.type !== "file" && control.type !== "hidden") control.value = values[place] ?? values[0];
          control.dispatchEvent(new Event("change", { bubbles: true }));
        });
      }
      found.hidden = true;
      later(0);
    }

    form.addEventListener("input", () => later(800));
    form.addEventListener("change", () => later(800));
    form.addEventListener("submit", () => clearTimeout(timer));
    addEventListener("online", () => lost && !lost.hidden && later(0));
    if (lost) $("button", lost)?.addEventListener("click", () => later(0));
    if (found && local && localStorage.getItem(box)) {
      found.hidden = false;
      $("[data-give-back]", found)?.addEventListener("click", giveBack);
      $("[data-forget]", found)?.addEventListener("click", () => {
        localStorage.removeItem(box);
        found.hidden = true;
      });
    }
  }

  /* Signing out leaves no text behind on a shared device. */
  $$("form[data-forget-device]").forEach((form) => form.addEventListener("submit", () => {
    Object.keys(localStorage).filter((key) => key.startsWith("secretarie.scratch.")).forEach((key) => localStorage.removeItem(key));
  }));
})();
