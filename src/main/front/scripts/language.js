// Takes what was typed on a page along when its language changes. A page that many pages share asks its
// address again; the few that no address gives again send what they hold, and here what was typed since.

export function followLanguages() {
  document.addEventListener("formdata", (event) => {
    if (event.target.dataset.badak !== "take-along") return;
    for (const form of document.querySelectorAll("main form")) {
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") event.formData.set(name, value);
      }
    }
  });
}
