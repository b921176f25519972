// A slider shows its value while it moves and asks for the page when it is let go.
for (const form of document.querySelectorAll("form[data-slide]")) {
  const slider = form.querySelector("input[type=range]");
  const told = form.querySelector("output");
  slider.addEventListener("input", () => { told.textContent = slider.value; });
  slider.addEventListener("change", () => form.requestSubmit());
}
