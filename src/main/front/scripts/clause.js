// Keeps a visit form honest: what is hidden is not sent, and the count of answers is true.
//
// The style sheet shows and hides the part for unmet clauses; here that part is also switched off, so
// that a date typed before the answer was changed to "Aman" does not travel.

export function followClauses() {
  document.addEventListener("change", (event) => {
    const clause = event.target.closest(".badak-clause");
    if (clause) settle(clause);
  });
}

export function settleClauses() {
  document.querySelectorAll(".badak-clause").forEach(settle);
}

function settle(clause) {
  const unmet = clause.querySelector("fieldset.badak-clause__unmet");
  if (unmet) unmet.disabled = !clause.querySelector(".badak-choice__option--need > :checked");
  const answered = clause.form?.querySelector("[data-badak-answered]");
  if (answered) answered.textContent = clause.form.querySelectorAll(".badak-choice--clause :checked").length;
}
