/* The token of a mailed link stands behind "#": into the field with it, and out of the address bar. */
const field = document.querySelector("[data-token]");
const token = location.hash.slice(1);
if (field && /^[0-9a-f]{64}$/.test(token)) {
  field.value = token;
  history.replaceState(null, "", location.pathname);
  document.querySelector("#id_new_password")?.focus();
}
