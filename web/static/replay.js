/* Replay by keys and by itself. Without this script the links and the slider's button do the same. */
(() => {
  "use strict";
  const form = document.getElementById("replay");
  const play = document.getElementById("play");
  const slider = document.getElementById("step");
  const link = (rel) => document.querySelector(`a.btn[rel="${rel}"]`);
  const EVERY = 1000;
  const PLACE = "replay-place";

  const go = (rel, playing) => {
    const target = link(rel);
    if (!target) return stop();
    sessionStorage.setItem(PLACE, scrollY);
    location.replace(target.href + (playing ? "#playing" : ""));
  };

  let timer = null;
  const start = () => {
    if (!link("next")) return;
    play.querySelector("span").textContent = play.dataset.stop;
    timer = setTimeout(() => go("next", true), EVERY);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    history.replaceState(null, "", location.pathname + location.search);
    play.querySelector("span").textContent = play.dataset.play;
  };

  play.dataset.play = play.querySelector("span").textContent;
  play.hidden = false;
  document.getElementById("keys").hidden = false;
  play.addEventListener("click", (event) => {
    event.preventDefault();
    timer ? stop() : start();
  });
  slider.addEventListener("change", () => {
    sessionStorage.setItem(PLACE, scrollY);
    form.requestSubmit();
  });
  addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea, button, summary") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") go("next", false);
    else if (event.key === "ArrowLeft") go("prev", false);
    else if (event.key === " " && !event.target.closest("a")) timer ? stop() : start();
    else return;
    event.preventDefault();
  });
  const place = sessionStorage.getItem(PLACE);
  if (place !== null) scrollTo({ top: Number(place), behavior: "instant" });
  sessionStorage.removeItem(PLACE);
  if (location.hash === "#playing") start();
})();
