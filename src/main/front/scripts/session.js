// Empties a page when its session has ended: whoever finds the screen later reads nothing of it. The server says in how
// many seconds that is; the page needs no network to know it.

export function followSession() {
  const seconds = Number(document.body.dataset.badakSession);
  if (!seconds) return;
  const end = Date.now() + seconds * 1000;
  setTimeout(leave, seconds * 1000);
  // A telephone that slept kept no time, and the session may have been ended from elsewhere.
  const look = () => {
    if (document.visibilityState !== "visible") return;
    if (Date.now() >= end) leave();
    else ask();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", (event) => event.persisted && look());
}

async function ask() {
  try {
    const answer = await fetch("/masuk/masih", { method: "HEAD" });
    if (answer.status === 401) leave();
  } catch {
    // Without a network nothing is known; the time that the page knows still holds.
  }
}

function leave() {
  document.body.replaceChildren();
  document.title = "Badak";
  location.replace("/");
}
