/* A form with data-passkey asks the server for a challenge, the device for its signature, and sends it in its own field. */
const forms = document.querySelectorAll("form[data-passkey]");
const IS_NUMBER = /^[0-9.]+$|:/;

function encode(buffer) {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

const opened = (credentials) => credentials?.map((one) => ({ ...one, id: decode(one.id) }));

/* Not every browser has parseCreationOptionsFromJSON and toJSON. */
function creation(options) {
  return {
    ...options,
    challenge: decode(options.challenge),
    user: { ...options.user, id: decode(options.user.id) },
    excludeCredentials: opened(options.excludeCredentials),
  };
}

function request(options) {
  return { ...options, challenge: decode(options.challenge), allowCredentials: opened(options.allowCredentials) };
}

function written(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature"]) {
    if (credential.response[name]) response[name] = encode(credential.response[name]);
  }
  return JSON.stringify({ id: credential.id, rawId: encode(credential.rawId), type: credential.type, response });
}

async function challengeFor(form) {
  const answer = await fetch(form.dataset.passkey, {
    method: "POST",
    body: new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }),
    headers: { Accept: "application/json" },
  });
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (!answer.ok || !isJson) throw new DOMException("", "InvalidStateError");
  return (await answer.json()).public_key;
}

async function ask(form) {
  const options = await challengeFor(form);
  return form.dataset.passkeyWay === "create"
    ? navigator.credentials.create({ publicKey: creation(options) })
    : navigator.credentials.get({ publicKey: request(options) });
}

function say(form, word) {
  const place = form.querySelector("[data-passkey-says]");
  place.textContent = word ? place.dataset[word] : "";
  place.hidden = !word;
}

async function use(form) {
  const button = form.querySelector("[type=submit]");
  say(form, "waiting");
  button.disabled = true;
  try {
    form.elements.credential.value = written(await ask(form));
    form.submit();
  } catch (fault) {
    say(form, fault.name === "NotAllowedError" ? "cancelled" : fault.name === "InvalidStateError" ? "known" : "failed");
    button.disabled = false;
    button.focus();
  }
}

for (const form of forms) {
  if (!window.PublicKeyCredential || IS_NUMBER.test(location.hostname)) {
    say(form, "unsupported");
    form.querySelector("[type=submit]").disabled = true;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    use(form);
  });
}
