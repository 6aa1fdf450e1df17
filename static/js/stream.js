/* Live events of the server become events of the page (`live:new_message` on the body), which htmx waits for. One tab
   of the browser listens for all of them: a browser opens few connections to one server. */
const KINDS = [
  "risk_event", "notice", "new_message", "message_read", "unread_update", "report_ready", "job_progress",
  "appointment_changed", "appointment_reminder", "note_draft",
];
const LONGEST_PAUSE_MS = 30000;
const place = document.body.dataset.stream;
const state = document.getElementById("live-state");
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("live") : null;
let isLive = null;
let listening = false;

function tell(kind) {
  document.body.dispatchEvent(new CustomEvent(`live:${kind}`, { bubbles: true }));
}

function show(live) {
  isLive = live;
  if (!state) return;
  const words = live ? state.dataset.wordsLive : state.dataset.wordsDelayed;
  if (state.textContent !== words) state.textContent = words;
  state.classList.toggle("is-delayed", !live);
  state.hidden = false;
}

function hear({ kind, live }) {
  if (live !== undefined) show(live);
  else if (kind === "resync") KINDS.forEach(tell);
  else tell(kind);
}

function share(message) {
  hear(message);
  tabs?.postMessage(message);
}

function listen(pause = 1000, again = false) {
  const source = new EventSource(place);
  listening = true;
  for (const kind of [...KINDS, "resync"]) {
    source.addEventListener(kind, () => share({ kind }));
  }
  source.addEventListener("open", () => {
    share({ live: true });
    if (again) share({ kind: "resync" });
    pause = 1000;
  });
  source.addEventListener("error", () => {
    share({ live: false });
    again = true;
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(listen, pause, Math.min(pause * 2, LONGEST_PAUSE_MS), true);
  });
}

tabs?.addEventListener("message", ({ data }) => {
  if (!data.ask) hear(data);
  else if (listening && isLive !== null) tabs.postMessage({ live: isLive });
});
if (place && tabs && navigator.locks) {
  tabs.postMessage({ ask: true });
  navigator.locks.request("live", () => {
    listen();
    return new Promise(() => {});
  });
} else if (place) {
  listen();
}
