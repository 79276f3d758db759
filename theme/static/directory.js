/* Leaves of the page's own list the names with the words that are typed, with or without the letters of Kazakh. */
const form = document.querySelector("form[data-nothing]");
const letters = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е" };
const plain = (text) => text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => letters[letter]);
const groups = [...document.querySelectorAll("#by-name > div")].map((group) => {
  return { group, items: [...group.querySelectorAll("li")].map((item) => [item, plain(item.textContent)]) };
});
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  const words = plain(form.elements[0].value).split(/\s+/);
  for (const { group, items } of groups) {
    for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
    group.hidden = items.every(([item]) => item.hidden);
  }
  form.lastElementChild.textContent = groups.every(({ group }) => group.hidden) ? form.dataset.nothing : "";
});
