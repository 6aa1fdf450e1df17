/* An answer that is being written: its checked sentences run in; the finished one, with its links, comes from the server. */
function follow(answer) {
  const pieces = answer.querySelector("[data-pieces]");
  const stream = new EventSource(answer.dataset.events);
  stream.addEventListener("text_delta", (event) => {
    const sentence = document.createElement("p");
    sentence.dir = "auto";
    sentence.textContent = JSON.parse(event.data).text;
    pieces.append(sentence);
  });
  stream.addEventListener("message_complete", () => {
    stream.close();
    answer.dispatchEvent(new CustomEvent("answered"));
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === answer) stream.close();
  });
}

for (const answer of document.querySelectorAll("[data-answer]")) follow(answer);
