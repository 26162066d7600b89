/* The writing check beside the fields, a moment after typing. It never takes the focus and never stands in the way. */
"use strict";
(() => {
  const form = document.querySelector("form[data-check-url]");
  if (!form) return;
  const slots = [...document.querySelectorAll("[data-remarks]")];
  const count = document.querySelector("[data-remarks-count]");
  const WAIT = 1500;
  let timer = 0;
  let asking = null;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(check, WAIT);
  };
  /* What did not change is left alone, so that it is not spoken again. */
  const put = (slot, told) => {
    const parts = told ? [...told.childNodes] : [];
    if (slot.textContent.trim() !== (told?.textContent.trim() ?? "")) slot.replaceChildren(...parts);
  };

  async function check() {
    asking?.abort();
    asking = new AbortController();
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    try {
      const answer = await fetch(form.dataset.checkUrl, {
        method: "POST",
        body: data,
        credentials: "same-origin",
        redirect: "error",
        signal: asking.signal,
        headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken?.value ?? "", "X-Requested-With": "fetch" },
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      slots.forEach((slot) => put(slot, page.querySelector(`[data-remarks="${CSS.escape(slot.dataset.remarks)}"]`)));
      document.querySelectorAll("form [data-section]").forEach((part) => {
        const asked = page.querySelector(`[data-section="${CSS.escape(part.dataset.section)}"]`);
        if (asked) part.hidden = asked.hidden;
      });
      document.querySelectorAll("form [data-required]").forEach((part) => {
        put(part, page.querySelector(`[data-required="${CSS.escape(part.dataset.required)}"]`));
      });
      if (count) put(count, page.querySelector("[data-remarks-count]"));
    } catch {
      /* Not reached: what stands there stays, and the next typing asks again. */
    }
  }

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => clearTimeout(timer));
})();
