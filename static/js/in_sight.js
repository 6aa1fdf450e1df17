/* On a narrow screen rail and tabs scroll sideways: the place where one is comes into sight. */
for (const current of document.querySelectorAll(".rail [aria-current], .tabs [aria-current]")) {
  let strip = current.parentElement;
  while (strip && strip !== document.body && strip.scrollWidth <= strip.clientWidth) strip = strip.parentElement;
  if (!strip || strip === document.body) continue;
  const place = current.getBoundingClientRect();
  const frame = strip.getBoundingClientRect();
  strip.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
}
