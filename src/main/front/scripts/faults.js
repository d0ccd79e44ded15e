/** Takes the reader to the list of faults, and from a fault to the field it speaks of. */
export function showFaults(root) {
  const summary = root.querySelector(".govuk-error-summary");
  if (!summary || summary.dataset.badakSeen) return;
  summary.dataset.badakSeen = "";
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const field = fieldOf(event.target.closest("a"));
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
  return field.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
}
