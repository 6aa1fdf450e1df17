/* Leaves at once: hides the page, ends the session on the server, puts a neutral page in this one's place in the history. */
const PRESSES = 3;
const WITHIN_MS = 1200;
const LONGEST_WAIT_MS = 600;
const form = document.querySelector("[data-quick-exit]");

async function leave() {
  document.documentElement.classList.add("leaving");
  document.title = "";
  const request = fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    keepalive: true,
    redirect: "manual",
  }).catch(() => undefined);
  const patience = new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
  await Promise.race([request, patience]);
  location.replace(form.dataset.quickExit);
}

function watchShift() {
  let pressed = [];
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Shift") {
        pressed = [];
        return;
      }
      if (event.repeat) return;
      pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (pressed.length >= PRESSES) leave();
    },
    true,
  );
}

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  watchShift();
}
