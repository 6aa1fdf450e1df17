/* Parts of a page that renew themselves: says when they stopped, announces what is new, keeps open what was open. */
const bar = document.getElementById("not-live");
const announcer = document.querySelector("[data-announcer]");
const toasts = document.querySelector("[data-toasts]");
const strips = document.getElementById("risk-strips");
const STALE_AFTER_MS = document.querySelector("[data-live]") ? 20000 : 50000;
const TOAST_MS = 20000;
let lastAnswer = Date.now();
let openDetails = [];
let known = roundsShown();
let knownNotices = noticesShown();
let stripText = strips?.textContent.trim();

function roundsShown() {
  return new Map([...document.querySelectorAll("[data-card]")].map((card) => [card.dataset.card, card.dataset.round]));
}

function noticesShown() {
  return new Set([...document.querySelectorAll("[data-notice]")].map((notice) => notice.id));
}

function isBackground(event) {
  return event.target instanceof Element && event.target.closest("[data-background]") !== null;
}

function showBar() {
  if (!bar || !bar.hidden) return;
  const time = new Date(lastAnswer).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  bar.textContent = bar.dataset.text.replace("{time}", time);
  bar.hidden = false;
}

function hideBar() {
  lastAnswer = Date.now();
  if (bar && !bar.hidden) bar.hidden = true;
}

/* Said once: an old sentence is taken out first, so that the same words count as new ones. */
function say(words, urgent) {
  const place = announcer?.querySelector(urgent ? "[data-assertive]" : "[data-polite]");
  if (!place) return;
  place.textContent = "";
  setTimeout(() => {
    place.textContent = words;
  }, 50);
}

function announceCards() {
  const now = roundsShown();
  const fresh = [...document.querySelectorAll("[data-card]")].filter((card) => known.get(card.dataset.card) !== card.dataset.round);
  known = now;
  if (!fresh.length) return;
  const urgent = fresh.filter((card) => card.dataset.level === "critical");
  for (const cards of [urgent, fresh.filter((card) => !urgent.includes(card))]) {
    const words = cards.map((card) => announcer?.dataset.new.replace("{level}", card.querySelector(".chip")?.textContent.trim() ?? ""));
    if (words.length) say(words.join(" "), cards === urgent);
  }
}

function toast(notice) {
  const box = document.createElement("p");
  const link = document.createElement("a");
  const close = document.createElement("button");
  const urgent = notice.hasAttribute("data-urgent");
  box.className = `notice ${urgent ? "notice-error" : "notice-warning"}`;
  box.setAttribute("role", urgent ? "alert" : "status");
  link.href = notice.href;
  link.textContent = `${notice.querySelector("[data-notice-text]").textContent} · ${notice.querySelector(".chip")?.textContent.trim() ?? ""}`;
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", toasts.dataset.close);
  close.addEventListener("click", () => box.remove());
  box.append(link, close);
  toasts.append(box);
  if (!urgent) setTimeout(() => box.remove(), TOAST_MS);
}

function announceNotices() {
  const fresh = [...document.querySelectorAll("[data-notice]")].filter((notice) => !knownNotices.has(notice.id));
  knownNotices = new Set([...knownNotices, ...noticesShown()]);
  if (toasts && !document.querySelector("[data-live]")) fresh.forEach(toast);
}

function announceStrips() {
  const text = strips?.textContent.trim();
  if (text && text !== stripText) say(text, true);
  stripText = text;
}

document.addEventListener("htmx:beforeSwap", () => {
  openDetails = [...document.querySelectorAll("[data-live] details[open][id]")].map((details) => details.id);
});
document.addEventListener("htmx:afterSettle", () => {
  for (const id of openDetails) document.getElementById(id)?.setAttribute("open", "");
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "risk-live" || event.target.id === "risk-live") announceCards();
});
document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target?.id === "notice-list") announceNotices();
  if (event.detail.target?.id === "risk-strips") announceStrips();
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (isBackground(event) && event.detail.xhr.status < 400) hideBar();
});
for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(name, (event) => {
    if (isBackground(event)) showBar();
  });
}
// A computer that slept, or a request that never ends, says nothing at all.
setInterval(() => {
  if (bar && Date.now() - lastAnswer > STALE_AFTER_MS) showBar();
}, 5000);
