// Lets a person look at the password they type. Without scripts the button stays hidden.

export function offerPasswords() {
  for (const button of document.querySelectorAll("[data-badak=password-show]")) {
    button.hidden = false;
  }
}

export function followPasswords() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-badak=password-show]");
    if (!button) return;
    const field = document.getElementById(button.getAttribute("aria-controls"));
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  });
  // What is sent, or kept by the browser, is a password again.
  document.addEventListener("submit", (event) => {
    for (const field of event.target.querySelectorAll("[data-badak=password] input")) field.type = "password";
  });
}
