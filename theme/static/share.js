/* Copying, printing, and sharing by the telephone itself; without this script the same is done by hand. */
/* Whoever has opened a share desk in this browser is led to it from posts too; nobody else is. */
try {
  const desk = document.querySelector("[data-desk]");
  if (location.pathname.endsWith("/desk/")) localStorage.desk = 1;
  if (desk && localStorage.desk) {
    desk.href = "desk/";
    desk.hidden = false;
  }
} catch {}
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { copy, file } = button.dataset;
    const text = file ? await (await fetch(file)).text() : (document.getElementById(copy)?.value ?? copy);
    await navigator.clipboard.writeText(text);
    button.textContent = button.closest("[data-done]").dataset.done;
  });
}
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const shared = {};
    if (button.dataset.title) shared.title = button.dataset.title;
    if (button.dataset.picture) {
      const answer = await fetch(button.dataset.picture);
      const picture = await answer.blob();
      shared.files = [new File([picture], button.dataset.share, { type: picture.type })];
    } else {
      shared.url = button.dataset.share;
    }
    navigator.share(shared).catch(() => {});
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
