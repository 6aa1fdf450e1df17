/* Lets the clocks of risk events run down. The server has written the same words; this only keeps them true. */
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const CALM = window.matchMedia("(prefers-reduced-motion: reduce)");
const language = `${document.documentElement.lang || "en"}-u-nu-latn`;
const formats = Object.fromEntries(
  UNITS.map(([unit]) => [unit, new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" })]),
);

function spanWords(span) {
  let seconds = Math.floor(span);
  const first = Math.max(0, UNITS.findIndex(([, size]) => seconds >= size));
  const from = seconds < 1 ? UNITS.length - 1 : first;
  const words = [];
  for (const [unit, size] of UNITS.slice(from, from + 2)) {
    const count = Math.floor(seconds / size);
    seconds %= size;
    if (count || !words.length) words.push(formats[unit].format(count));
  }
  return words.join(" ");
}

function tick() {
  const now = Date.now();
  for (const clock of document.querySelectorAll("time[data-clock]")) {
    const left = (Date.parse(clock.dateTime) - now) / 1000;
    const words = left > 0 ? clock.dataset.left : clock.dataset.over;
    const text = words.replace("{time}", spanWords(Math.abs(left)));
    if (clock.textContent !== text) clock.textContent = text;
    if (left <= 0) clock.closest(".clock")?.classList.replace("clock-running", "clock-late");
  }
}

// Who wants less motion gets a new figure every half minute instead of every second.
let sinceTick = 0;
setInterval(() => {
  sinceTick += 1;
  if (CALM.matches && sinceTick < 30) return;
  sinceTick = 0;
  tick();
}, 1000);
