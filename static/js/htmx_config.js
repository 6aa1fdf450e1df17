/* What htmx must do here beyond its configuration in the page's head: say when a swap failed, go to the sign-in page. */

// A page that answers a search is remembered by an address without it: reloading or coming back sends no form again.
const answer = document.querySelector("[data-address]");
if (answer) history.replaceState(history.state, "", answer.dataset.address);

function openAnew() {
  location.replace(location.pathname + location.search);
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
  if ([401, 403].includes(event.detail.xhr.status)) openAnew();
  else failed(event);
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (isBackground(event)) return;
  const note = document.getElementById("swap-failed");
  if (note) note.hidden = true;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  // The session ended and the request was led to a whole page (sign-in): show that page, don't put it into a table.
  if (event.detail.xhr.responseText.trimStart().startsWith("<!DOCTYPE")) {
    event.detail.shouldSwap = false;
    openAnew();
  }
});
