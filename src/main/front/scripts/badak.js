// The few scripts of Badak. Each improves a page that already works without it, is named after the
// thing it improves, and writes no markup and no style: the policy of the pages forbids both. They
// listen at the document, so what htmx puts into the page later is improved like the rest.
import { followClauses, settleClauses } from "./clause.js";
import { followDesk } from "./desk.js";
import { followFaults, meetFaults } from "./faults.js";
import { guardForms } from "./form.js";
import { takeFragment, followFragment } from "./fragment.js";
import { followLanguages } from "./language.js";
import { offerPasswords, followPasswords } from "./password.js";
import { offerPasskeys, followPasskeys } from "./passkey.js";
import { followPhotos } from "./photo.js";
import { followSession } from "./session.js";

function settle() {
  settleClauses();
  meetFaults();
  offerPasswords();
  offerPasskeys();
  takeFragment();
}

guardForms();
followClauses();
followDesk();
followFaults();
followFragment();
followLanguages();
followPasswords();
followPasskeys();
followPhotos();
followSession();
settle();
document.addEventListener("htmx:after:swap", settle);
// The browser restores answers after the page was read, without telling that they changed.
addEventListener("pageshow", settleClauses);
