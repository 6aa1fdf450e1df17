/* Single keys (can be turned off), menus that close, the help window, focus on a form's faults. */
const root = document.documentElement;
const GO = {
  t: "a[href][data-go=today]",
  v: "a[href][data-go=calendar]",
  p: "a[href][data-go=patients]",
  r: "a[href][data-go=risk]",
  m: "a[href][data-go=messages]",
  c: "a[href][data-go=connections]",
  o: "a[href][data-go=on-call]",
};
const ACTS = ["a", "e", "m", "n"];
let goPressed = false;

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]");
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}

function focusSearch() {
  const search = document.querySelector("[data-search]");
  search?.focus();
  search?.select();
}

function move(step) {
  const cards = [...document.querySelectorAll("[data-card], [data-visit]")];
  if (!cards.length) return false;
  const here = cards.findIndex((card) => card.contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), cards.length - 1);
  cards[next].focus();
  cards[next].scrollIntoView({ block: "nearest" });
  return true;
}

/* On the chosen card; what stands outside of cards counts everywhere. */
function act(key) {
  const card = document.activeElement?.closest("[data-card]");
  const target = card?.querySelector(`[data-key="${key}"]`) ?? [...document.querySelectorAll(`[data-key="${key}"]`)].find((found) => !found.closest("[data-card]"));
  if (!target) return false;
  const details = target.closest("details");
  if (target.localName === "summary") details.open = true;
  else if (target.localName === "textarea") target.focus();
  else target.click();
  details?.querySelector("textarea, select")?.focus();
  return true;
}

function openCard() {
  const card = document.activeElement;
  if (!card?.matches("[data-card]")) return false;
  card.querySelector("[data-open]").click();
  return true;
}

function onCardKey(key) {
  if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
  if (key === "Enter") return openCard();
  return ACTS.includes(key) && act(key);
}

function onKey(event) {
  if (event.key === "Escape") {
    const menu = document.querySelector("details.menu[open]");
    closeMenus();
    menu?.querySelector("summary").focus();
    return;
  }
  if (root.dataset.shortcuts === "off" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "Shift") return;
  const follows = goPressed;
  goPressed = event.key === "g";
  if (follows && GO[event.key]) document.querySelector(GO[event.key])?.click();
  else if (event.key === "/") focusSearch();
  else if (event.key === "?") document.getElementById("keyboard-help")?.showModal();
  else if (!onCardKey(event.key)) return;
  event.preventDefault();
}

function onClick(event) {
  const opener = event.target.closest("[data-dialog]");
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (event.target.closest("[data-print]")) window.print();
  closeMenus(opener ? undefined : event.target.closest("details.menu"));
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
document.querySelector("[data-error-summary]")?.focus();

// An address may point at a form that is folded up: #escalate. The browser takes the focus away when it goes there.
const wanted = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (wanted?.matches("details.act")) {
  wanted.open = true;
  window.addEventListener("load", () => setTimeout(() => wanted.querySelector("textarea, select")?.focus(), 0));
}
