// Chooses words of a transcript by keys or by pointer, and sends them with a code.
//
// Without this script the form asks for numbers of sentences. Words are chosen turn by turn: only the turn at hand is
// taken apart, and what is chosen is painted by the browser's highlight and not by elements. One listener hears all.

const words = new Intl.Segmenter("id", { granularity: "word" });
const sentences = new Intl.Segmenter("id", { granularity: "sentence" });

/** Makes the desk ready where there is one. */
export function followDesk() {
  const form = document.querySelector("[data-badak-desk]");
  const region = document.getElementById("naskah");
  if (!form || !region || !window.Highlight) return;
  const desk = { form, region, turn: null, from: 0, to: 0, anchor: [0, 0] };
  document.querySelectorAll("[data-badak-keys], [data-badak-finder]").forEach((part) => { part.hidden = false; });
  region.tabIndex = 0;
  region.setAttribute("role", "application");
  region.addEventListener("keydown", (event) => press(desk, event));
  region.addEventListener("pointerup", () => point(desk));
  document.getElementById("cari-kode").addEventListener("input", (event) => find(form, event.target.value));
  document.getElementById("cari-kode").addEventListener("keydown", (event) => pressFinder(desk, event));
  form.elements.kode.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); send(desk); }
  });
  form.addEventListener("submit", (event) => aim(desk, event), true);
  document.addEventListener("htmx:after:swap", (event) => landed(desk, event));
}

function parts(turn, segmenter) {
  const text = spoken(turn).textContent;
  return [...segmenter.segment(text)]
    .filter((part) => segmenter === sentences ? part.segment.trim() : part.isWordLike)
    .map((part) => [part.index, part.index + part.segment.trimEnd().length]);
}

function spoken(turn) {
  return turn.querySelector("[data-badak-words]");
}

function press(desk, event) {
  if (event.target !== desk.region) return;
  const step = { ArrowRight: [1, words], ArrowLeft: [-1, words], ArrowDown: [1, sentences], ArrowUp: [-1, sentences] }[event.key];
  if (step) {
    event.preventDefault();
    move(desk, step[0], step[1], event.shiftKey);
  } else if (event.key === "PageDown" || event.key === "PageUp") {
    event.preventDefault();
    turnTo(desk, event.key === "PageDown" ? 1 : -1);
  } else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("cari-kode").focus();
  } else if (event.key === "Enter") {
    event.preventDefault();
    send(desk);
  } else if (event.key === "Escape") {
    choose(desk, desk.turn, 0, 0);
  }
}

function move(desk, way, segmenter, extends_) {
  if (!desk.turn) return turnTo(desk, 1);
  const all = parts(desk.turn, segmenter);
  if (extends_) return extend(desk, way, all);
  const edge = way > 0 ? desk.to : desk.from;
  const next = way > 0 ? all.find(([from]) => from >= edge) : all.findLast(([, to]) => to <= edge);
  if (next) {
    choose(desk, desk.turn, ...next);
  } else {
    const turn = sibling(desk, way);
    if (turn) choose(desk, turn, ...(parts(turn, segmenter).at(way > 0 ? 0 : -1) ?? [0, 0]));
  }
}

// What was chosen first stays; the other end goes.
function extend(desk, way, all) {
  if (desk.to === desk.from) return move(desk, way, words, false);
  const [first, last] = desk.anchor;
  const edge = desk.from < first ? desk.from : desk.to;
  if (way > 0 && edge >= last) {
    const next = all.find(([, to]) => to > edge);
    if (next) show(desk, first, next[1]);
  } else if (way < 0 && edge <= first) {
    const next = all.findLast(([from]) => from < edge);
    if (next) show(desk, next[0], last);
  } else if (way > 0) {
    const next = all.find(([from]) => from > edge);
    show(desk, next && next[0] < first ? next[0] : first, last);
  } else {
    const next = all.findLast(([, to]) => to < edge);
    show(desk, first, next && next[1] > last ? next[1] : last);
  }
}

function sibling(desk, way) {
  return way > 0 ? desk.turn.nextElementSibling : desk.turn.previousElementSibling;
}

function turnTo(desk, way) {
  const turn = desk.turn ? sibling(desk, way) : desk.region.querySelector("[data-badak-first]");
  if (turn) choose(desk, turn, ...(parts(turn, words)[0] ?? [0, 0]));
}

function choose(desk, turn, from, to) {
  desk.turn = turn;
  desk.anchor = [from, to];
  show(desk, from, to);
}

function show(desk, from, to) {
  desk.from = from;
  desk.to = to;
  CSS.highlights.clear();
  desk.form.elements.awal.value = "";
  desk.form.elements.akhir.value = "";
  if (!desk.turn || from === to) return say(desk, "");
  const text = spoken(desk.turn).textContent;
  const start = Number(desk.turn.dataset.badakFirst);
  desk.form.elements.awal.value = start + points(text.slice(0, from));
  desk.form.elements.akhir.value = start + points(text.slice(0, to));
  const range = new Range();
  range.setStart(...place(desk.turn, from));
  range.setEnd(...place(desk.turn, to));
  CSS.highlights.set("badak-chosen", new Highlight(range));
  desk.turn.scrollIntoView({ block: "nearest" });
  say(desk, text.slice(from, to));
}

function points(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

// The text node and the place in it, of a place in the words of a turn.
function place(turn, at) {
  const nodes = document.createTreeWalker(spoken(turn), NodeFilter.SHOW_TEXT);
  let left = at;
  let node = nodes.nextNode();
  while (node && left > node.length) {
    left -= node.length;
    node = nodes.nextNode();
  }
  return [node, left];
}

// Words that a pointer selected, as far as they are of one turn.
function point(desk) {
  const selection = getSelection();
  if (selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const turn = range.startContainer.parentElement?.closest("[data-badak-first]");
  const inside = turn && spoken(turn);
  if (!inside?.contains(range.startContainer)) return;
  const from = measure(inside, range.startContainer, range.startOffset);
  const to = inside.contains(range.endContainer)
    ? measure(inside, range.endContainer, range.endOffset)
    : inside.textContent.length;
  selection.removeAllRanges();
  desk.region.focus({ preventScroll: true });
  choose(desk, turn, Math.min(from, to), Math.max(from, to));
}

function measure(inside, node, offset) {
  const range = new Range();
  range.setStart(inside, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function find(form, typed) {
  const sought = typed.trim().toLocaleLowerCase("id");
  let first = null;
  for (const option of form.elements.kode.options) {
    option.hidden = !option.textContent.toLocaleLowerCase("id").includes(sought);
    if (!option.hidden && !first) first = option;
  }
  if (first) first.selected = true;
}

function pressFinder(desk, event) {
  if (event.key === "Enter") {
    event.preventDefault();
    send(desk);
  } else if (event.key === "Escape") {
    event.preventDefault();
    desk.region.focus();
  } else if (event.key === "ArrowDown") {
    event.preventDefault();
    desk.form.elements.kode.focus();
  }
}

function send(desk) {
  desk.form.requestSubmit();
}

// Only the turn that was coded comes back and takes the old one's place.
function aim(desk, event) {
  const typed = desk.form.elements.dari.value;
  if (!desk.form.elements.awal.value && !typed) {
    event.preventDefault();
    event.stopImmediatePropagation();
    say(desk, desk.form.dataset.badakNone);
    return;
  }
  if (desk.form.elements.awal.value) desk.form.setAttribute("hx-target", `#${desk.turn.id}`);
  else {
    event.preventDefault();
    event.stopImmediatePropagation();
    desk.form.submit();
  }
}

function landed(desk, event) {
  if (event.target !== desk.form) return;
  const again = desk.turn && document.getElementById(desk.turn.id);
  if (!again || again === desk.turn) return;
  desk.form.elements.operasi.value = "";
  desk.turn = again;
  document.getElementById("cari-kode").value = "";
  find(desk.form, "");
  choose(desk, again, desk.to, desk.to);
  say(desk, desk.form.dataset.badakMarked);
  desk.region.focus({ preventScroll: true });
}

function say(desk, sentence) {
  document.getElementById("kabar").textContent = sentence;
}
