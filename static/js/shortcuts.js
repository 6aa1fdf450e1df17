/* Single keys (can be turned off), menus that close, the help window, focus on a form's faults. */
const root = document.documentElement;
const GO = { p: "a[href][data-go=patients]", c: "a[href][data-go=connections]" };
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
  else return;
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
