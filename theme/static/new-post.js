/* The day of today in the name of a new post; without this script it is typed. */
const now = new Date();
const numbers = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
const today = numbers.map((number) => String(number).padStart(2, "0")).join("-");
for (const link of document.querySelectorAll("[data-today]")) {
  link.href = link.href.replace("yyyy-mm-dd", today);
}
