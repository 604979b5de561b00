// Lets one read the password one types. The pages do without this script.
for (const field of document.querySelectorAll("input[type=password][data-show]")) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.addEventListener("change", () => {
    field.type = box.checked ? "text" : "password";
  });
  const label = document.createElement("label");
  label.className = "show";
  label.append(box, field.dataset.show);
  field.after(label);
  // what was shown is not to be remembered as an ordinary text
  field.form?.addEventListener("submit", () => {
    field.type = "password";
  });
}
// a page kept by the back button is asked for again
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
