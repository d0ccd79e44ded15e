// Clear enough to see dirt in a corner, small enough for a weak network (about 100 KB).
const longSidePixels = 1024;
const quality = 0.72;

/** Shows a chosen photo, and makes it small before it is sent. */
export function followPhotos() {
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file][data-badak-photo]")) take(event.target);
  });
}

async function take(field) {
  const [file] = field.files;
  const small = file && field.files.length === 1 ? await shrink(file).catch(() => null) : null;
  // Another photo may have been chosen meanwhile; its own event takes care of it.
  if (field.files[0] !== file) return;
  if (small && small.size < file.size) {
    const files = new DataTransfer();
    files.items.add(new File([small], "foto.jpg", { type: small.type, lastModified: file.lastModified }));
    field.files = files.files;
  }
  show(field, field.files[0]);
}

// Drawing it anew also leaves out where and with what it was taken. What cannot be drawn goes as it is.
async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longSidePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

function show(field, file) {
  let preview = field.parentElement.querySelector(".badak-photo__preview");
  if (preview) URL.revokeObjectURL(preview.src);
  if (!file?.type.startsWith("image/")) {
    preview?.remove();
    return;
  }
  if (!preview) {
    preview = document.createElement("img");
    preview.className = "badak-photo__preview";
    field.after(preview);
  }
  preview.alt = field.dataset.badakPhoto;
  preview.src = URL.createObjectURL(file);
}
