// Copies what a button names to the clipboard, and says so beside it.
addEventListener("click", async (event) => {
  const button = event.composedPath().find((element) => element.dataset?.copies);
  if (!button) {
    return;
  }
  const said = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(button.dataset.copies);
    said.textContent = button.dataset.copied;
  } catch {
    // without the right to the clipboard: what is selected can be copied by hand
    const field = button.closest(".agenda")?.querySelector(".address input");
    field?.focus();
    field?.select();
  }
});
