// Asks the device for a passkey. Without scripts, in an old browser, or where the site has a number and
// no name, the forms stay hidden and the code from the app remains.

export function offerPasskeys() {
  if (!window.PublicKeyCredential || /^[\d.]+$|:/.test(location.hostname)) return;
  document.querySelectorAll("form[data-badak-passkey]").forEach((form) => (form.hidden = false));
  document.querySelectorAll("[data-badak=passkey-none]").forEach((words) => (words.hidden = true));
}

export function followPasskeys() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-badak=passkey-ask]");
    if (button) ask(button.form);
  });
}

async function ask(form) {
  const fault = form.querySelector("[data-badak=passkey-fault]");
  fault.hidden = true;
  try {
    const answer = await credential(JSON.parse(form.dataset.badakPasskey));
    for (const field of form.querySelectorAll("[data-badak-of]")) {
      const name = field.dataset.badakOf;
      field.value = letters(name === "id" ? answer.rawId : answer.response[name]);
    }
    form.requestSubmit();
  } catch {
    // Also when the person changes their mind.
    fault.hidden = false;
  }
}

function credential(publicKey) {
  publicKey.challenge = bytes(publicKey.challenge);
  for (const known of publicKey.excludeCredentials ?? publicKey.allowCredentials) known.id = bytes(known.id);
  if (!publicKey.user) return navigator.credentials.get({ publicKey });
  publicKey.user.id = bytes(publicKey.user.id);
  return navigator.credentials.create({ publicKey });
}

function bytes(letters) {
  return Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

function letters(buffer) {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
