/* Switches light and dark without a reload; the form does the same without this script. */
const root = document.documentElement;
root.classList.add("has-script");

function markChosen(form, theme) {
  for (const button of form.querySelectorAll("button[name=theme]")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

for (const form of document.querySelectorAll("[data-theme-form]")) {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "theme") return;
    event.preventDefault();
    const theme = event.submitter.value;
    const body = new FormData(form, event.submitter);
    root.dataset.bsTheme = theme;
    markChosen(form, theme);
    form.closest("details").open = false;
    fetch(form.action, { method: "POST", body, redirect: "manual" });
  });
}
