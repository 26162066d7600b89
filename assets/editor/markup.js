/* The typed markup, there and back: the same signs, read the same way, as proposals/markup.py and unmarking.py. A test
   holds the two languages against each other: what one writes, the other must read alike. */
const WORD = "[\\p{L}\\p{N}_]";
const MOST = 1000;
const DEEPEST = 4;
const INNER = `(?=\\S)((?:\\\\[^\\n]|[^\\\\]){1,${MOST}}?)(?<=\\S)`;
const SIGN = "\\\\([\\\\*_+\\[\\]#|\\-•.\\)])";
const ESCAPED = new RegExp(SIGN, "gu");
const INLINE = [
  SIGN,
  `\\*\\*${INNER}\\*\\*`,
  `(?<!${WORD})\\*${INNER}\\*(?!${WORD})`,
  `__${INNER}__`,
  `(?<!${WORD})_${INNER}_(?!${WORD})`,
  `\\+\\+${INNER}\\+\\+`,
  "\\[((?:\\\\[^\\n]|[^\\]\\[\\\\])+)\\]\\(([^\\(\\)\\s]+)\\)",
].join("|");
const TAGS = ["strong", "strong", "em", "em", "u"];
const KINDS = [["h", /^#{3,4} +.+$/u], ["ul", /^[-•] +.+$/u], ["ol", /^\d{1,3}[.)] +.+$/u], ["table", /^\|.*\|$/u]];
const kindOf = (line) => KINDS.find(([, shape]) => shape.test(line))?.[0] ?? "p";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const quoted = (text) => escape(text).replace(/"/g, "&quot;");

export function toHtml(typed) {
  const text = typed.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
  return text.split(/\n(?:[ \t]*\n)+/).flatMap((block) => runs(block.split("\n"))).map(block).join("");
}

function runs(lines) {
  const found = [];
  for (const line of lines.map((line) => line.trim()).filter(Boolean)) {
    const run = found.at(-1);
    if (run && kindOf(line) === kindOf(run[0]) && kindOf(line) !== "h") run.push(line);
    else found.push([line]);
  }
  return found;
}

const after = (line) => line.replace(/^\S+\s+/u, "");

const startsAt = (kind, line) => {
  const number = kind === "ol" ? parseInt(line, 10) : 1;
  return number === 1 ? "" : ` start="${number}"`;
};

function block(lines) {
  const kind = kindOf(lines[0]);
  if (kind === "h") {
    const level = lines[0].match(/^#+/)[0].length;
    return `<h${level}>${inline(after(lines[0]))}</h${level}>`;
  }
  if (kind === "ul" || kind === "ol") return `<${kind}${startsAt(kind, lines[0])}>${lines.map((line) => `<li>${inline(after(line))}</li>`).join("")}</${kind}>`;
  if (kind === "table") return table(lines);
  return `<p>${lines.map((line) => inline(line)).join("<br>")}</p>`;
}

function table(lines) {
  const [heads, ...rows] = lines.map((line) => line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => inline(cell.trim())));
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

function inline(text, depth = 0) {
  if (depth >= DEEPEST) return escape(text.replace(ESCAPED, "$1"));
  let out = "";
  let at = 0;
  for (const match of text.matchAll(new RegExp(INLINE, "gu"))) {
    out += escape(text.slice(at, match.index)) + marked(match, depth + 1);
    at = match.index + match[0].length;
  }
  return out + escape(text.slice(at));
}

function marked([, sign, ...groups], depth) {
  if (sign) return escape(sign);
  const tag = TAGS.findIndex((_, place) => groups[place]);
  if (tag >= 0) return `<${TAGS[tag]}>${inline(groups[tag], depth)}</${TAGS[tag]}>`;
  const [words, address] = groups.slice(TAGS.length);
  return `<a href="${quoted(address)}">${inline(words, depth)}</a>`;
}

/* Back again. */
const OPEN = "\ue000";
const CLOSE = "\ue001";
const MARKS = { STRONG: "*", EM: "_", U: "++" };
const WITHIN = { "*": "**", _: "__", "++": "++" };
const HEADS = { H3: "### ", H4: "#### " };
const PAIR = new RegExp(`${OPEN}([*_+]+)${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "u");
const SIGNS = new RegExp(
  `\\\\|(?<!${WORD})[*_](?=\\S|$)|(?:(?<=\\S)|^)[*_](?!${WORD})|_(?=_)|(?<=_)_|\\+(?=\\+|$)|(?:(?<=\\+)|^)\\+|\\](?=\\(|$)`,
  "gu",
);
const inWord = (sign) => new RegExp(`^${WORD}`, "u").test(sign);

export function toMarkup(root) {
  const blocks = [];
  let line = "";
  let head = "";
  let lists = [];
  let items = [];
  let first = 1;
  let rows = [];

  const taken = () => {
    const found = resolved(line);
    line = "";
    return found.split("\n").map((part) => part.trim()).join("\n").trim();
  };
  const end = () => {
    if (rows.length || lists.length) {
      line += line ? " " : "";
      return;
    }
    const text = taken();
    if (text) blocks.push(head + (head ? text : text.split("\n").map(unbegun).join("\n")));
    head = "";
  };
  const endList = () => {
    const kind = lists.pop();
    if (lists.length) return;
    const signed = items.map((item, place) => item && `${kind === "UL" ? "-" : `${first + place}.`} ${item}`);
    blocks.push(signed.filter(Boolean).join("\n"));
    items = [];
  };
  const start = (tag, element) => {
    if (MARKS[tag]) line += OPEN + MARKS[tag] + OPEN;
    else if (tag === "BR") line += rows.length || lists.length ? " " : "\n";
    else if (tag === "A") line += "[";
    else if (tag === "UL" || tag === "OL") {
      end();
      lists.push(tag);
      if (lists.length === 1) first = firstNumber(element.getAttribute("start"));
    } else if (tag === "LI" && lists.length > 1) line = line ? `${line.trimEnd()} ${NESTED}` : NESTED;
    else if (tag === "TR") rows.push([]);
    else if ((tag === "TD" || tag === "TH") && rows.length) line = "";
    else if (tag === "P" || HEADS[tag]) {
      end();
      head = HEADS[tag] ?? "";
    }
  };
  const finish = (tag, element) => {
    if (MARKS[tag]) line += CLOSE;
    else if (tag === "A") {
      const address = element.getAttribute("href") ?? "";
      line += /^[^()\s]+$/u.test(address) ? `](${address})` : "]";
    } else if ((tag === "TD" || tag === "TH") && rows.length) rows.at(-1).push(taken());
    else if (tag === "LI" && lists.length <= 1) items.push(taken());
    else if ((tag === "UL" || tag === "OL") && lists.length) endList();
    else if (tag === "TABLE") {
      blocks.push(rows.map((row) => `| ${row.join(" | ")} |`).join("\n"));
      rows = [];
    } else if (tag === "P" || HEADS[tag]) end();
  };
  const walk = (node) => {
    if (node.nodeType === 3) line += kept(node.data.replace(/[ \t\r\n\f]+/g, " "), rows.length > 0);
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    start(node.tagName, node);
    node.childNodes.forEach(walk);
    finish(node.tagName, node);
  };
  walk(root);
  end();
  return blocks.filter(Boolean).join("\n\n");
}

// Before an item of a list in a list: typed, it stands in the item it belongs to.
const NESTED = "– ";
const firstNumber = (start) => (/^\d{1,3}$/.test(start ?? "") ? Number(start) : 1);

function kept(text, inTable) {
  const signed = text.replaceAll(OPEN, "").replaceAll(CLOSE, "").replace(SIGNS, "\\$&");
  return inTable ? signed.replaceAll("|", "\\|") : signed;
}

const unbegun = (line) => (kindOf(line) === "p" ? line : line.replace(/^(\d*)(.)/u, "$1\\$2"));

function resolved(line) {
  for (let match = PAIR.exec(line); match; match = PAIR.exec(line)) {
    const before = line.slice(0, match.index);
    const behind = line.slice(match.index + match[0].length);
    line = before + perLine(match[1], match[2], before.slice(-1), behind.slice(0, 1)) + behind;
  }
  return line.replaceAll(OPEN, "").replaceAll(CLOSE, "");
}

function perLine(sign, inner, before, behind) {
  const lines = inner.split("\n");
  const last = lines.length - 1;
  return lines.map((line, place) => lineMarked(sign, line, place ? "" : before, place < last ? "" : behind)).join("\n");
}

function lineMarked(sign, inner, before, behind) {
  const words = inner.replace(/^ +| +$/g, "");
  if (!words || [...words].length > MOST / 2) return inner;
  const lead = inner.startsWith(" ");
  const trail = inner.endsWith(" ");
  const inside = (!lead && inWord(before)) || (!trail && (inWord(behind) || behind === OPEN));
  const around = inside ? WITHIN[sign] : sign;
  return `${lead ? " " : ""}${around}${words}${around}${trail ? " " : ""}`;
}
