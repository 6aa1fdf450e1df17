/* What htmx must do here beyond its configuration in the page's head: say when a swap failed, go to the sign-in page. */
function failed() {
  const note = document.getElementById("swap-failed");
  if (note) note.hidden = false;
}

document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:timeout", failed);
document.addEventListener("htmx:responseError", (event) => {
  if ([401, 403].includes(event.detail.xhr.status)) location.reload();
  else failed();
});
document.addEventListener("htmx:afterOnLoad", () => {
  const note = document.getElementById("swap-failed");
  if (note) note.hidden = true;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  // The session ended and the request was led to a whole page (sign-in): show that page, don't put it into a table.
  if (event.detail.xhr.responseText.trimStart().startsWith("<!DOCTYPE")) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});
