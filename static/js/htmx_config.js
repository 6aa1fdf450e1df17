/* What htmx must do here beyond its configuration in the page's head: say when a swap failed, go to the sign-in page. */

// A page that answers a search is remembered by an address without it: reloading or coming back sends no form again.
const answer = document.querySelector("[data-address]");
if (answer) history.replaceState(history.state, "", answer.dataset.address);

function openAnew() {
  location.replace(location.pathname + location.search);
}

// A page that gives back what was typed takes the place of this one: opened anew, this one would have lost it.
function leaveFor(page) {
  if (!page.includes("data-typed")) return openAnew();
  document.documentElement.replaceWith(new DOMParser().parseFromString(page, "text/html").documentElement);
}

// Parts that renew themselves have their own bar, see live.js.
function isBackground(event) {
  return event.target instanceof Element && event.target.closest("[data-background]") !== null;
}

function failed(event) {
  if (isBackground(event)) return;
  const note = document.getElementById("swap-failed");
  if (note) note.hidden = false;
}

document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:timeout", failed);
document.addEventListener("htmx:responseError", (event) => {
  if ([401, 403].includes(event.detail.xhr.status)) leaveFor(event.detail.xhr.responseText);
  else failed(event);
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (isBackground(event)) return;
  const note = document.getElementById("swap-failed");
  if (note) note.hidden = true;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  // The session ended and the answer is a whole page (sign-in, an error): show a page, don't put it into a table.
  if (event.detail.xhr.responseText.trimStart().startsWith("<!DOCTYPE")) {
    event.detail.shouldSwap = false;
    leaveFor(event.detail.xhr.responseText);
  }
});
