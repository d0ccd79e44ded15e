// Long enough for a slow network to answer, short enough that a lost answer locks nobody out. A second
// sending is harmless anyway, for the server answers a repeated operation with its first answer.
const lockedMillis = 8000;

/** Sends a form once, however often an impatient thumb taps. */
export function guardForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[method=post i]:not([target], [data-badak-repeat])")) return;
    if (form.dataset.badakSent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    form.dataset.badakSent = "yes";
    mark(event.submitter, true);
    setTimeout(() => release(form), lockedMillis);
  }, true);
  document.addEventListener("htmx:after:request", (event) => release(event.target.closest?.("form")));
  // A page that comes back from the browser's memory comes back unlocked.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-badak-sent]").forEach(release));
}

function release(form) {
  if (!form) return;
  delete form.dataset.badakSent;
  form.querySelectorAll("[aria-disabled=true]").forEach((button) => mark(button, false));
}

// Marked and not disabled: a disabled button would not send its own value.
function mark(button, busy) {
  if (busy) button?.setAttribute("aria-disabled", "true");
  else button?.removeAttribute("aria-disabled");
}
