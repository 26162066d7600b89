/* What is pasted, from Word or a web page, made plain before it is read: its look becomes tags, the rest goes. */
const BOLD = /(?<![-\w])font-weight:\s*(bold|[6-9]00)/i;
const LIGHT = /(?<![-\w])font-weight:\s*(normal|[1-5]00)/i;
const SLANTED = /(?<![-\w])font-style:\s*(italic|oblique)/i;
const LISTED = /mso-list:\s*l\d+/i;
const MARKER = /mso-list:\s*ignore/i;
const NUMBER = /^\s*\(?([0-9]{1,3}|[a-z]{1,3})[.)]/i;
const JUNK = "script, style, meta, link, title, xml, img, svg, object, iframe, form, input, button, select, textarea";

/* Styles and handlers are read as data, so that the content security policy has nothing to refuse. */
const SHEET = /<style[\s\S]*?<\/style\s*>/gi;
const ACTIVE = /\s(style|on[a-z]+)\s*=/gi;
const inert = (html) => html.replace(SHEET, "").replace(/<[^>]*>/g, (tag) => tag.replace(ACTIVE, " data-$1="));

export function tidied(html) {
  const page = new DOMParser().parseFromString(inert(html), "text/html");
  const { body } = page;
  body.querySelectorAll(JUNK).forEach((part) => part.remove());
  body.querySelectorAll("b, strong").forEach((bold) => LIGHT.test(look(bold)) && bold.replaceWith(...bold.childNodes));
  listed(body);
  body.querySelectorAll("[data-style]").forEach((part) => {
    if (BOLD.test(look(part))) wrap(part, "strong");
    if (SLANTED.test(look(part))) wrap(part, "em");
  });
  return body.innerHTML;
}

const look = (part) => part.getAttribute("data-style") ?? "";

function wrap(part, tag) {
  if (part.closest("h1, h2, h3, h4, h5, h6, th") || !part.textContent.trim()) return;
  const mark = part.ownerDocument.createElement(tag);
  if (/^(P|LI|TD|DIV)$/.test(part.tagName) || !part.parentNode) {
    mark.append(...part.childNodes);
    part.append(mark);
  } else {
    part.replaceWith(mark);
    mark.append(part);
  }
}

/* Word writes lists as paragraphs with a typed bullet or number. */
function listed(body) {
  let list = null;
  for (const part of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, table")]) {
    if (part.tagName !== "P" || !LISTED.test(look(part))) {
      list = null;
      continue;
    }
    const marker = [...part.querySelectorAll("[data-style]")].find((span) => MARKER.test(look(span)));
    const tag = marker && NUMBER.test(marker.textContent) ? "ol" : "ul";
    marker?.remove();
    if (!list || list.localName !== tag) {
      list = body.ownerDocument.createElement(tag);
      part.before(list);
    }
    const item = body.ownerDocument.createElement("li");
    item.append(...part.childNodes);
    list.append(item);
    part.remove();
  }
}
