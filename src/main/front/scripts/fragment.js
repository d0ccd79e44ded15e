// Puts what a link carries behind # into the form. No browser sends that part, so no log of addresses
// on the way holds a secret. Without scripts the field is there to paste or type into.

export function takeFragment() {
  const secret = location.hash.slice(1);
  // A link within the page names one of its elements.
  if (!secret || document.getElementById(secret)) return;
  // Another language is another page; what is sent there with it comes back with it.
  const language = document.querySelector("form[action^='/bahasa']");
  if (language) language.setAttribute("action", "/bahasa" + location.hash);
  for (const field of document.querySelectorAll("[data-badak=fragment], [data-badak=fragment-shown]")) {
    field.value = secret;
    // A code is compared with what the officer shows; nobody reads a link.
    if (field.dataset.badak === "fragment") field.parentElement.hidden = true;
  }
}

export function followFragment() {
  // The next letter's link, opened where the page of the last one still stands, loads nothing anew.
  addEventListener("hashchange", takeFragment);
}
