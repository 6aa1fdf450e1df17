/* A thread: says whether somebody looks at it, puts snippets in, sends by Ctrl + Enter, tells of what is new. */
const announcer = document.querySelector("[data-announcer] [data-polite]");
let lastShown = lastSequence();

function lastSequence() {
  return Number(document.getElementById("thread-live")?.dataset.last ?? 0);
}

function textBox() {
  return document.getElementById("composer-text");
}

function insert(words) {
  const box = textBox();
  const before = box.value.slice(0, box.selectionStart);
  const gap = before && !/\s$/.test(before) ? "\n" : "";
  box.setRangeText(gap + words, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-snippet]");
  if (!button) return;
  event.preventDefault();
  button.closest("details").open = false;
  insert(button.dataset.snippet);
});

document.addEventListener("keydown", (event) => {
  if (event.target !== textBox() || event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector("[data-send]"));
});

// A message counts as read when somebody can see it, not when a forgotten window renews itself.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.target.id === "thread-live" && document.visibilityState === "visible" && document.hasFocus()) {
    event.detail.headers["X-Seen"] = "1";
  }
});

// A refused message comes back as the form with what is wrong, in the place of the form.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (![400, 403].includes(xhr.status) || xhr.getResponseHeader("HX-Retarget") !== "#composer") return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});

document.addEventListener("htmx:afterSettle", () => {
  document.querySelector("#composer [data-error-summary]")?.focus();
});

document.addEventListener("htmx:afterSwap", () => {
  const list = document.getElementById("thread-live");
  const now = lastSequence();
  if (now <= lastShown) return;
  lastShown = now;
  const newest = document.getElementById("latest");
  newest?.scrollIntoView({ block: "nearest" });
  if (announcer && newest?.classList.contains("theirs")) {
    announcer.textContent = "";
    setTimeout(() => {
      announcer.textContent = list.dataset.newWords;
    }, 50);
  }
});

document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target?.id === "composer") textBox()?.focus();
});
