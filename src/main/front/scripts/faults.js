/** Takes the reader to the list of faults, once for each list. */
export function meetFaults() {
  const summary = document.querySelector(".govuk-error-summary:not([tabindex])");
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
}

/** Takes the reader from a fault to the field it speaks of. */
export function followFaults() {
  document.addEventListener("click", (event) => {
    const field = fieldOf(event.target.closest(".govuk-error-summary a"));
    if (!field) return;
    event.preventDefault();
    // The question is scrolled to and not the field, which would leave the question above the screen.
    (questionOf(field) ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

function fieldOf(link) {
  return link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
}

function questionOf(field) {
  return field.closest("fieldset")?.querySelector("legend") ?? field.labels?.[0];
}
