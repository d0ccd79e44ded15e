/**
 * Keeps a visit form honest: what is hidden is not sent, and the count of answers is true.
 *
 * The style sheet shows and hides the part for unmet clauses; here that part is also switched off, so
 * that a date typed before the answer was changed to "Aman" does not travel.
 */
export function improveClauses(root) {
  for (const clause of root.querySelectorAll(".badak-clause")) {
    refresh(clause);
    clause.addEventListener("change", () => {
      refresh(clause);
      count(clause.form);
    });
    count(clause.form);
  }
}

function refresh(clause) {
  const unmet = clause.querySelector("fieldset.badak-clause__unmet");
  if (unmet) unmet.disabled = !clause.querySelector(".badak-choice__option--need > :checked");
}

function count(form) {
  const answered = form?.querySelector("[data-badak-answered]");
  if (answered) answered.textContent = form.querySelectorAll(".badak-choice--clause :checked").length;
}

// The browser restores answers after the page was read, without telling that they changed.
addEventListener("pageshow", () => {
  for (const clause of document.querySelectorAll(".badak-clause")) {
    refresh(clause);
    count(clause.form);
  }
});
