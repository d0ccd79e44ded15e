// The few scripts of Badak. Each improves a page that already works without it, is named after the
// thing it improves, and writes no markup and no style: the policy of the pages forbids both.
import { improveClauses } from "./clause.js";
import { showFaults } from "./faults.js";
import { guardForms } from "./form.js";
import { improvePhotos } from "./photo.js";

function improve(root) {
  improveClauses(root);
  improvePhotos(root);
  showFaults(root);
}

guardForms();
improve(document);

// What htmx has put into the page is improved like the rest.
document.addEventListener("htmx:after:swap", (event) => improve(event.target instanceof Element ? event.target : document));
